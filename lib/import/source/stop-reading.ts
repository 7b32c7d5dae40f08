import { invalid, type Refusal, type Result, refuse } from '../../result';

const STOPPED = 'reading stopped';

/** Ends the reading of a file from wherever it is; `refusalOf` makes the refusal of it. */
export function stopReading(reason: string, kind: 'invalid' | 'too-large' = 'invalid'): never {
  const error = new Error(reason);
  error.cause = { stopped: STOPPED, kind };
  throw error;
}

/** Ends the reading of a file with a refusal that something else came to. */
export function stopWith(refusal: Refusal): never {
  if (refusal.kind === 'too-large') return stopReading(refusal.reason, 'too-large');
  const [problem] = refusal.kind === 'invalid' ? refusal.problems : [];
  return stopReading(problem?.message ?? 'The file can’t be read.');
}

/** The refusal that a stopped reading comes to; null for an error that is a bug. */
export function refusalOf(error: unknown): Extract<Result<never>, { ok: false }> | null {
  if (!(error instanceof Error)) return null;
  const cause = error.cause as { stopped?: string; kind?: string } | undefined;
  if (cause?.stopped !== STOPPED) return null;
  return cause.kind === 'too-large'
    ? refuse({ kind: 'too-large', reason: error.message })
    : invalid('file', error.message);
}

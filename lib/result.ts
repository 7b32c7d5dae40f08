/** One thing wrong with an input: where (a JSON path like `document.content.0.attrs.url`) and what. */
export type InputProblem = { path: string; message: string };

/** A finding as preflight reports it: see `lib/article/preflight.ts` and `lib/issue/readiness.ts`. */
export type Finding = {
  code: string;
  level: 'error' | 'warning';
  message: string;
  /** The article and, inside its document, the block id and field to mend; null for the issue itself. */
  place: { articleId: string | null; blockId: string | null; field: string | null };
  /** Names this finding among others of the same code, so that a waiver holds for it alone. */
  key: string;
};

/** Every reason for which a mutation says no. A refusal is a value; a bug is a throw. */
export type Refusal =
  | { kind: 'invalid'; problems: InputProblem[] }
  | { kind: 'signed-out' }
  | { kind: 'not-found' }
  | { kind: 'forbidden'; reason: string }
  | { kind: 'wrong-state'; state: string; reason: string }
  | { kind: 'not-ready'; findings: Finding[] }
  | { kind: 'changed-meanwhile'; currentVersion: number }
  | { kind: 'too-large'; reason: string }
  | { kind: 'too-often'; retryAfterSeconds: number }
  | {
      kind: 'unavailable';
      /** What is the matter with the database. Nothing was changed, and asking again is safe. */
      trouble: 'full' | 'away' | 'busy';
      reason: string;
      retryAfterSeconds: number;
    };

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}

/** A refusal of one field of the input. */
export function invalid(path: string, message: string): { ok: false; refusal: Refusal } {
  return refuse({ kind: 'invalid', problems: [{ path, message }] });
}

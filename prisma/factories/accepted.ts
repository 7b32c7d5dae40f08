import type { Result } from '../../lib/result';

/** The value of a result that must not be a refusal. */
export function accepted<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
}

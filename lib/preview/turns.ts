import { ok, type Result, refuse } from '../result';

const MOST_IN_A_WHILE = 20;
const WHILE_MS = 10 * 60_000;

const begun = new Map<string, number[]>();
const underWay = new Set<string>();

/**
 * Lets a person have one thing typeset at a time in this process, at most twenty in ten minutes;
 * gives what to call when it is done.
 */
export function takeTurn(userId: string, now = Date.now()): Result<() => void> {
  const recent = (begun.get(userId) ?? []).filter((at) => at > now - WHILE_MS);
  if (underWay.has(userId)) return refuse({ kind: 'too-often', retryAfterSeconds: 5 });
  const [first] = recent;
  if (recent.length >= MOST_IN_A_WHILE && first !== undefined) {
    const retryAfterSeconds = Math.ceil((first + WHILE_MS - now) / 1000);
    return refuse({ kind: 'too-often', retryAfterSeconds });
  }
  begun.set(userId, [...recent, now]);
  underWay.add(userId);
  return ok(() => void underWay.delete(userId));
}

import { countAttempt } from '../people';
import { ok, type Result, refuse } from '../result';

// In the window of every counted attempt, a quarter of an hour.
const MOST_IN_A_WHILE = 30;

const underWay = new Set<string>();

/**
 * Lets a person have one thing typeset at a time by this process, at most thirty in a quarter of an
 * hour by all of them; gives what to call when it is done.
 */
export async function takeTurn(userId: string): Promise<Result<() => void>> {
  if (underWay.has(userId)) return refuse({ kind: 'too-often', retryAfterSeconds: 5 });
  underWay.add(userId);
  const done = () => void underWay.delete(userId);
  try {
    const wait = await countAttempt([{ key: `typeset:${userId}`, limit: MOST_IN_A_WHILE }]);
    if (wait === 0) return ok(done);
    done();
    return refuse({ kind: 'too-often', retryAfterSeconds: wait });
  } catch (error) {
    done();
    throw error;
  }
}

import { refuse } from '../result';
import { answer } from './answer';
import { databaseRefusal } from './database-refusal';

/**
 * An endpoint of the API that says so when the database is full, away or busy, instead of breaking:
 * 507, or 503 with the seconds to wait. Whoever asks loses nothing by asking again; bugs are still
 * thrown.
 */
export function apiDoor<Asked extends unknown[]>(
  answerTo: (...asked: Asked) => Promise<Response>,
): (...asked: Asked) => Promise<Response> {
  return async (...asked) => {
    try {
      return await answerTo(...asked);
    } catch (error) {
      const refusal = databaseRefusal(error);
      if (!refusal) throw error;
      return answer(refuse(refusal));
    }
  };
}

import { log } from '../log';
import { type DatabaseTrouble, databaseTrouble } from './database-trouble';

const ANSWERS: Record<DatabaseTrouble, { status: number; reason: string; wait?: number }> = {
  full: { status: 507, reason: 'The disk of the database is full.' },
  away: { status: 503, reason: 'The database is away: try again in a moment.', wait: 5 },
  busy: { status: 503, reason: 'The database is busy: try again in a moment.', wait: 2 },
};

/**
 * A door of the API that says so when the database is full, away or busy, instead of breaking: 507,
 * or 503 with the seconds to wait. Whoever asks loses nothing by asking again; bugs are still thrown.
 */
export function apiDoor<Asked extends unknown[]>(
  answerTo: (...asked: Asked) => Promise<Response>,
): (...asked: Asked) => Promise<Response> {
  return async (...asked) => {
    try {
      return await answerTo(...asked);
    } catch (error) {
      const trouble = databaseTrouble(error);
      if (!trouble) throw error;
      log('error', 'database trouble', { trouble, error: String(error).slice(-300) });
      return answerTrouble(trouble);
    }
  };
}

function answerTrouble(trouble: DatabaseTrouble): Response {
  const { status, reason, wait } = ANSWERS[trouble];
  const headers: Record<string, string> = { 'cache-control': 'private, no-store' };
  if (wait) headers['retry-after'] = String(wait);
  return Response.json({ kind: `database-${trouble}`, reason }, { status, headers });
}

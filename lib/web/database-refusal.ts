import { type DatabaseTrouble, databaseTrouble } from '../database-trouble';
import { log } from '../log';
import type { Refusal } from '../result';

const WORDS: Record<DatabaseTrouble, { reason: string; retryAfterSeconds: number }> = {
  full: { reason: 'The disk of the database is full: nothing was saved.', retryAfterSeconds: 60 },
  away: { reason: 'The database is away: try again in a moment.', retryAfterSeconds: 5 },
  busy: { reason: 'The database is busy: try again in a moment.', retryAfterSeconds: 2 },
};

/** The refusal of a change that failed since the database is full, away or busy; null for a bug. */
export function databaseRefusal(error: unknown): Refusal | null {
  const trouble = databaseTrouble(error);
  if (!trouble) return null;
  log('error', 'database trouble', { trouble, error: String(error).slice(-300) });
  return { kind: 'unavailable', trouble, ...WORDS[trouble] };
}

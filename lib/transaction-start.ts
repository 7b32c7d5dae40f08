import type { Prisma } from '../prisma/generated/client';

type Connection = Pick<Prisma.TransactionClient, '$queryRaw'>;

/**
 * How long the database lets one statement, one wait for a lock and one silent transaction last, in
 * milliseconds. `scripts/migrate.ts` makes them the defaults of Colophon's role in its database.
 */
export const DATABASE_LIMITS = {
  statement_timeout: 5_000,
  lock_timeout: 3_000,
  idle_in_transaction_session_timeout: 30_000,
} as const;

const begun = new WeakMap<Connection, Date>();

/**
 * The first statement of each transaction: puts its limits in force, which a connection pooler would
 * not keep for a session, and notes when the transaction began by the database's clock.
 */
export async function startTransaction(tx: Connection): Promise<void> {
  const { statement_timeout, lock_timeout, idle_in_transaction_session_timeout } = DATABASE_LIMITS;
  const [row] = await tx.$queryRaw<{ now: Date }[]>`
    select now() as now,
      set_config('statement_timeout', ${String(statement_timeout)}, true),
      set_config('lock_timeout', ${String(lock_timeout)}, true),
      set_config('idle_in_transaction_session_timeout', ${String(idle_in_transaction_session_timeout)}, true)`;
  if (!row) throw new Error('The database gave no time');
  begun.set(tx, row.now);
}

/**
 * When this transaction began, by the database's clock: the only time that it writes or decides by.
 * A process's own clock may be hours off.
 */
export function nowIn(tx: Connection): Date {
  const now = begun.get(tx);
  if (!now) throw new Error('This transaction was not opened in lib/db');
  return new Date(now);
}

/** The time by the database's clock, for what reads outside of a transaction. */
export async function databaseNow(queries: Connection): Promise<Date> {
  const [row] = await queries.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`;
  if (!row) throw new Error('The database gave no time');
  return row.now;
}

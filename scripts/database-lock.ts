import pg from 'pg';

/**
 * Does work while nobody else holds this number in the database, on whatever machine. The lock is a
 * transaction's, kept open on a connection of its own: one of the session would be lost behind a
 * pooler, or stay there for ever.
 */
export async function withDatabaseLock<T>(
  databaseUrl: string,
  number: number,
  work: () => Promise<T>,
): Promise<T> {
  const holder = new pg.Client({ connectionString: databaseUrl });
  // A broken connection is met by the next query, not by the whole process.
  holder.on('error', () => {});
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query(
      'set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0',
    );
    await holder.query('select pg_advisory_xact_lock($1)', [number]);
    return await work();
  } finally {
    await holder.end();
  }
}

import pg from 'pg';

/**
 * How long a process waits for its database, in milliseconds. The server's own limits come first (see
 * `transaction-start.ts`); these hold where it says nothing at all, as when the network swallows
 * everything. Together they let a save be answered within ten seconds.
 */
export const POOL_LIMITS = {
  /** For a connection: a new one, or one that somebody else gives back. */
  connect: 4_000,
  /** For any sign from the server while it owes an answer. */
  silence: 5_500,
} as const;

/** A pool that cuts a connection on which nothing was heard for too long: what waits on it fails at once. */
export function impatientPool(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    // Limits of statements are no parameters of the connection: a pooler would refuse those.
    connectionTimeoutMillis: POOL_LIMITS.connect,
    // Connections that nobody uses are given back before they would seem silent.
    idleTimeoutMillis: POOL_LIMITS.silence - 500,
  });
  pool.on('connect', (client) => {
    const { stream } = (client as unknown as { connection: { stream: import('node:net').Socket } })
      .connection;
    stream.setTimeout(POOL_LIMITS.silence, () => stream.destroy());
  });
  return pool;
}

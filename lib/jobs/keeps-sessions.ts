import pg from 'pg';

/**
 * Whether a connection to this address stays with one session of the server, as LISTEN needs. A
 * pooler in transaction mode gives each transaction another one: it refuses a parameter of the
 * session or passes it by. Jobs are then found by asking every two seconds.
 */
export async function keepsSessions(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    options: '-c colophon.session=kept',
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ kept: string | null }>(
      "select current_setting('colophon.session', true) as kept",
    );
    return rows[0]?.kept === 'kept';
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

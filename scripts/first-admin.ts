import pg from 'pg';

/** What the first page of the terminal has to say of accounts. */
export type Entrance = {
  /** Whether the demo's accounts are there to sign in with. */
  isDemo: boolean;
  /** A link that makes the first admin; null where there is one. */
  firstAdmin: string | null;
};

/**
 * Looks who can sign in to the database that is being served, and makes a link for the first admin
 * where nobody can let others in. The application is loaded only then.
 */
export async function entrance(databaseUrl: string, demoAdmin: string): Promise<Entrance> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select coalesce(bool_or(email = $1), false) as "isDemo", count(*) > 0 as "hasAdmin"
        from "User" where role = 'admin' and "deactivatedAt" is null`,
      [demoAdmin],
    );
    const { isDemo, hasAdmin } = rows[0];
    return { isDemo, firstAdmin: hasAdmin ? null : await firstAdminLink() };
  } finally {
    await client.end();
  }
}

/** A new link that makes the first admin; null where there is one already. */
export async function firstAdminLink(): Promise<string | null> {
  const [{ createFirstAdminLink }, { closeDatabase }] = await Promise.all([
    import('../lib/account'),
    import('../lib/db'),
  ]);
  try {
    const made = await createFirstAdminLink();
    return made.ok ? (made.value?.address ?? null) : null;
  } finally {
    await closeDatabase();
  }
}

import type pg from 'pg';

/**
 * What must not go on by itself in a restored installation: whoever was signed in or had a link has it
 * no more, mail that brings such a link is not sent, nobody holds an editing lock, and other mail and
 * what else goes out waits until an admin says so.
 */
export async function endWhatWasUnderWay(client: pg.ClientBase): Promise<void> {
  await client.query(`update "Session" set "revokedAt" = now() where "revokedAt" is null`);
  await client.query(
    `update "AccountLink" set "revokedAt" = now() where "revokedAt" is null and "usedAt" is null`,
  );
  await client.query(`update "PreviewLink" set "revokedAt" = now() where "revokedAt" is null`);
  // Their links are among those that have just ended.
  await client.query(
    `update "Mail" set state = 'failed', "sealedLink" = null,
      failure = 'Its link ended when a backup was restored.'
      where state = 'waiting' and "sealedLink" is not null`,
  );
  await client.query(`update "EditingLock" set "heartbeatAt" = now() - interval '1 day'`);
  // The queue knew them under other ids; the sweep sends them anew.
  await client.query(
    `update "Job" set state = 'waiting', "queueId" = null, "leaseUntil" = null, "runAt" = now()
      where state in ('waiting', 'running')`,
  );
  await client.query(`insert into "Restoration" ("restoredAt") values (now())`);
}

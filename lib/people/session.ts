import * as z from 'zod';
import { database, databaseNow, writableDatabase } from '../db';
import type { Actor } from './actor';

/** How long a session lasts without use and at most. */
export const SESSION_LIMITS = { idleSeconds: 12 * 3600, absoluteSeconds: 14 * 24 * 3600 } as const;

// Being seen is written once a minute, so that reading a page is not a write.
const SEEN_EVERY_SECONDS = 60;

const sessionId = z.uuid();

/** The person of a session as the database knows them now; null when it ended or they may not sign in any more. */
export async function actorOfSession(id: unknown): Promise<Actor | null> {
  const parsed = sessionId.safeParse(id);
  if (!parsed.success) return null;
  const { idleSeconds, absoluteSeconds } = SESSION_LIMITS;
  const [row] = await database().$queryRaw<(Actor & { isDue: boolean })[]>`
    select u.id, u.role::text as role, u.name, u.email, s.id as "sessionId",
      (select p.id from "Person" p where p."userId" = u.id) as "personId",
      s."lastSeenAt" < now() - make_interval(secs => ${SEEN_EVERY_SECONDS}) as "isDue"
    from "Session" s join "User" u on u.id = s."userId"
    where s.id = ${parsed.data}::uuid and s."revokedAt" is null and u."deactivatedAt" is null
      and s."lastSeenAt" > now() - make_interval(secs => ${idleSeconds})
      and s."createdAt" > now() - make_interval(secs => ${absoluteSeconds})`;
  if (!row) return null;
  const { isDue, ...actor } = row;
  if (isDue) await markSeen(actor.sessionId);
  return actor;
}

// A change that is being written holds the session's row: being seen can wait for the next minute.
async function markSeen(id: string | null): Promise<void> {
  await writableDatabase().$executeRaw`
    update "Session" set "lastSeenAt" = now() where id = (
      select id from "Session" where id = ${id}::uuid and "revokedAt" is null
      for no key update skip locked)`;
}

/** Ends a session at once, wherever its cookie is. */
export async function endSession(id: unknown): Promise<void> {
  const parsed = sessionId.safeParse(id);
  if (!parsed.success) return;
  await writableDatabase().session.updateMany({
    where: { id: parsed.data, revokedAt: null },
    data: { revokedAt: await databaseNow(database()) },
  });
}

import * as z from 'zod';
import { database, writableDatabase } from '../db';
import type { Actor } from './actor';

/** How long a session lasts without use and at most. */
export const SESSION_LIMITS = { idleSeconds: 12 * 3600, absoluteSeconds: 14 * 24 * 3600 } as const;

// Being seen is written once a minute, so that reading a page is not a write.
const SEEN_EVERY_MS = 60_000;

const sessionId = z.uuid();

/** The person of a session as the database knows them now; null when it ended or they may not sign in any more. */
export async function actorOfSession(id: unknown): Promise<Actor | null> {
  const parsed = sessionId.safeParse(id);
  if (!parsed.success) return null;
  const session = await database().session.findUnique({
    where: { id: parsed.data },
    include: { user: { include: { person: true } } },
  });
  const now = Date.now();
  if (!session || session.revokedAt || session.user.deactivatedAt) return null;
  if (now - session.lastSeenAt.getTime() > SESSION_LIMITS.idleSeconds * 1000) return null;
  if (now - session.createdAt.getTime() > SESSION_LIMITS.absoluteSeconds * 1000) return null;
  if (now - session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
    await markSeen(session.id);
  }
  const { user } = session;
  return {
    id: user.id,
    role: user.role,
    name: user.name,
    email: user.email,
    personId: user.person?.id ?? null,
    sessionId: session.id,
  };
}

// A change that is being written holds the session's row: being seen can wait for the next minute.
async function markSeen(id: string): Promise<void> {
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
    data: { revokedAt: new Date() },
  });
}

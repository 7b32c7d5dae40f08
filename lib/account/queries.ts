import { database, databaseNow } from '../db';
import { type Actor, canOnDesk, type Role, SESSION_LIMITS } from '../people';
import { findLink, type LinkPurpose } from './account-link';

/** An account as the list of people shows it. */
export type AccountLine = {
  id: string;
  name: string;
  email: string;
  role: Role;
  isActive: boolean;
  /** When one of its sessions was last used. */
  lastSeenAt: Date | null;
};

/** All accounts by name, the closed ones last; null for whoever may not see them. */
export async function accountsFor(actor: Actor): Promise<AccountLine[] | null> {
  if (!canOnDesk(actor, 'see-users')) return null;
  return database().$queryRaw<AccountLine[]>`
    select u.id, u.name, u.email, u.role::text as role,
      u."deactivatedAt" is null as "isActive",
      (select max(s."lastSeenAt") from "Session" s where s."userId" = u.id) as "lastSeenAt"
    from "User" u
    order by u."deactivatedAt" is not null, lower(u.name), u.id`;
}

/** A session that opens the desk now. */
export type SessionLine = { id: string; createdAt: Date; lastSeenAt: Date };

/** An account with all that an admin decides on. */
export type AccountView = AccountLine & {
  version: number;
  createdAt: Date;
  deactivatedAt: Date | null;
  /** Whether it is the only admin, who can’t be let go. */
  isLastAdmin: boolean;
  sessions: SessionLine[];
};

/** One account; null when there is none, or for whoever may not see it. */
export async function accountFor(actor: Actor, id: string): Promise<AccountView | null> {
  const line = (await accountsFor(actor))?.find((each) => each.id === id);
  if (!line) return null;
  const [user, admins, sessions] = await Promise.all([
    database().user.findUniqueOrThrow({ where: { id } }),
    database().user.count({ where: { role: 'admin', deactivatedAt: null } }),
    openSessions(id),
  ]);
  const { version, createdAt, deactivatedAt, role } = user;
  const isLastAdmin = role === 'admin' && deactivatedAt === null && admins === 1;
  return { ...line, version, createdAt, deactivatedAt, isLastAdmin, sessions };
}

/** One’s own account: the version for changing the name, and where one is signed in. */
export async function mySessions(
  actor: Actor,
): Promise<{ version: number; sessions: SessionLine[] }> {
  const [{ version }, sessions] = await Promise.all([
    database().user.findUniqueOrThrow({ where: { id: actor.id }, select: { version: true } }),
    openSessions(actor.id),
  ]);
  return { version, sessions };
}

async function openSessions(userId: string): Promise<SessionLine[]> {
  const now = (await databaseNow(database())).getTime();
  const ago = (seconds: number) => new Date(now - seconds * 1000);
  return database().session.findMany({
    where: {
      userId,
      revokedAt: null,
      lastSeenAt: { gt: ago(SESSION_LIMITS.idleSeconds) },
      createdAt: { gt: ago(SESSION_LIMITS.absoluteSeconds) },
    },
    select: { id: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: 'desc' },
  });
}

/** An invitation that nobody has accepted. */
export type InvitationLine = {
  id: string;
  email: string;
  role: Role;
  invitedBy: string;
  createdAt: Date;
  expiresAt: Date;
  state: 'open' | 'expired';
};

/** The invitations that wait or waited in vain, newest first; null for whoever may not see them. */
export async function invitationsFor(actor: Actor): Promise<InvitationLine[] | null> {
  if (!canOnDesk(actor, 'see-users')) return null;
  return database().$queryRaw<InvitationLine[]>`
    select l.id, l.email, l.role::text as role, u.name as "invitedBy", l."createdAt", l."expiresAt",
      case when l."expiresAt" > now() and u.role = 'admin' and u."deactivatedAt" is null
        then 'open' else 'expired' end as state
    from "AccountLink" l join "User" u on u.id = l."createdById"
    where l.purpose = 'invitation' and l."usedAt" is null and l."revokedAt" is null
      and not exists (select 1 from "User" joined where joined.email = l.email)
    order by l."createdAt" desc, l.id desc limit 200`;
}

/** What the page of a link says before anything is done: for whom it is, and as what. */
export type LinkShown = { email: string | null; role: Role | null };

/** What a link that opens now is for; null for every other, whyever it doesn’t. It is not used up. */
export async function linkShown(token: string, purpose: LinkPurpose): Promise<LinkShown | null> {
  const link = await findLink(database(), token, purpose);
  return link && { email: link.email, role: link.role };
}

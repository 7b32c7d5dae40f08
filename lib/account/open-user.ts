import { nowIn, type Prisma, type Transaction } from '../db';
import { type Actor, canOnDesk } from '../people';
import { ok, type Result, refuse } from '../result';

type OpenUser = Prisma.UserGetPayload<{ include: { person: true } }>;

/**
 * Asks whether somebody may manage accounts now, by the database and not by what their session
 * knew. Until the transaction ends nobody else changes who is an admin, so that of two admins who
 * let each other go one stays. To everybody else there are no accounts.
 */
export async function mayManage(tx: Transaction, actor: Actor): Promise<Result<string[]>> {
  if (!canOnDesk(actor, 'manage-users')) return refuse({ kind: 'not-found' });
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from "User" where role = 'admin' and "deactivatedAt" is null
    order by id for no key update`;
  const admins = rows.map(({ id }) => id);
  return admins.includes(actor.id) ? ok(admins) : refuse({ kind: 'not-found' });
}

/** Opens an account for a change by an admin. */
export async function openUser(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<Result<{ user: OpenUser; isLastAdmin: boolean }>> {
  const managing = await mayManage(tx, actor);
  if (!managing.ok) return managing;
  const user = await tx.user.findUnique({ where: { id }, include: { person: true } });
  if (!user) return refuse({ kind: 'not-found' });
  const isLastAdmin = managing.value.length === 1 && managing.value[0] === id;
  return ok({ user, isLastAdmin });
}

/** What nobody can do to the only admin, themselves included. */
export const LAST_ADMIN = refuse({
  kind: 'wrong-state',
  state: 'last-admin',
  reason: 'This is the only admin: make somebody else an admin first.',
});

/** Writes a change of an account, if it is still the one that the person was looking at. */
export async function writeUser(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  data: Prisma.UserUpdateManyMutationInput,
): Promise<Result<null>> {
  const { count } = await tx.user.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 1) return ok(null);
  const now = await tx.user.findUnique({ where: { id }, select: { version: true } });
  return refuse({ kind: 'changed-meanwhile', currentVersion: now?.version ?? 0 });
}

/** Ends the sessions of an account, all or all but one; says how many there were. */
export async function closeSessions(
  tx: Transaction,
  userId: string,
  except?: string,
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(except && { id: { not: except } }) },
    data: { revokedAt: nowIn(tx) },
  });
  return count;
}

/** Gives an account a name for bylines, unless it has one or never signs anything. */
export async function giveByline(
  tx: Transaction,
  { id, name, role }: { id: string; name: string; role: OpenUser['role'] },
): Promise<void> {
  if (role === 'reader' || role === 'admin') return;
  const person = await tx.person.findUnique({ where: { userId: id }, select: { id: true } });
  if (!person) await tx.person.create({ data: { name, userId: id } });
}

import { type Transaction, transactAsSystem } from '../db';
import { type Result, refuse } from '../result';
import type { Actor } from './actor';
import { SESSION_LIMITS } from './session';

type Work<T> = (tx: Transaction, actor: Actor) => Promise<Result<T>>;

/**
 * The only way to write on somebody's behalf: does all of the work in one transaction, or none of it.
 * Session, activity and role are read again here, however long ago the request came in, and held
 * until the end: none of them can be taken away between this check and what is written. Who has
 * another role now than the request knew is refused, since the request was judged by the old one.
 */
export async function transactAs<T>(asking: Actor, work: Work<T>): Promise<Result<T>> {
  return transactAsSystem((tx) => workAs(tx, asking, work));
}

/**
 * The same for what changes accounts: it holds the rows of all admins from the start, in one order,
 * so that two admins who change each other wait and don't block each other.
 */
export async function transactOnAccounts<T>(asking: Actor, work: Work<T>): Promise<Result<T>> {
  return transactAsSystem(async (tx) => {
    await tx.$queryRaw`
      select id from "User"
      where id = ${asking.id}::uuid or (role = 'admin' and "deactivatedAt" is null)
      order by id for no key update`;
    return workAs(tx, asking, work);
  });
}

async function workAs<T>(tx: Transaction, asking: Actor, work: Work<T>): Promise<Result<T>> {
  const actor = (await holdSession(tx, asking)) ? await holdActor(tx, asking) : null;
  if (!actor) return refuse({ kind: 'signed-out' });
  if (actor.role !== asking.role) return refuse(ROLE_CHANGED);
  return work(tx, actor);
}

const ROLE_CHANGED = {
  kind: 'forbidden',
  reason: 'Your role was changed meanwhile. Load the page again to see what you may do now.',
} as const;

/** Whether the session of a request still holds; the command line has none and needs none. */
async function holdSession(tx: Transaction, { id, sessionId }: Actor): Promise<boolean> {
  if (sessionId === null) return true;
  const { idleSeconds, absoluteSeconds } = SESSION_LIMITS;
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "Session"
    where id = ${sessionId}::uuid and "userId" = ${id}::uuid and "revokedAt" is null
      and "lastSeenAt" > now() - make_interval(secs => ${idleSeconds})
      and "createdAt" > now() - make_interval(secs => ${absoluteSeconds})
    for share`;
  return rows.length === 1;
}

/** The account as it is now; null when it was closed. */
async function holdActor(tx: Transaction, { id, sessionId }: Actor): Promise<Actor | null> {
  const [row] = await tx.$queryRaw<Omit<Actor, 'sessionId'>[]>`
    select u.id, u.role::text as role, u.name, u.email,
      (select p.id from "Person" p where p."userId" = u.id) as "personId"
    from "User" u where u.id = ${id}::uuid and u."deactivatedAt" is null
    for share of u`;
  return row ? { ...row, sessionId } : null;
}

import { database, type Prisma, type Queries } from '../db';
import type { Actor, Role } from './actor';
import { canOnDesk } from './policy';

/** An account as lists show it. */
export type UserLine = {
  name: string;
  email: string;
  role: Role;
  active: boolean;
  lastSeenAt: Date | null;
};

/** All accounts by name. Whoever calls it must have asked `canOnDesk(actor, 'see-users')`, or be the command line. */
export async function allUsers(): Promise<UserLine[]> {
  const users = await database().user.findMany({
    orderBy: { name: 'asc' },
    include: { sessions: { orderBy: { lastSeenAt: 'desc' }, take: 1 } },
  });
  return users.map((user) => ({
    name: user.name,
    email: user.email,
    role: user.role,
    active: user.deactivatedAt === null,
    lastSeenAt: user.sessions[0]?.lastSeenAt ?? null,
  }));
}

/** The persons who may stand in a byline, by name. */
export async function bylinePeople(): Promise<{ id: string; name: string }[]> {
  return database().person.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } });
}

/** The account with this e-mail address as an actor; null when there is none or it is deactivated. */
export async function actorByEmail(email: string): Promise<Actor | null> {
  const user = await database().user.findUnique({
    where: { email: email.toLowerCase() },
    include: { person: true },
  });
  return user && activeActor(user);
}

/** The account with this id as an actor; null when there is none or it is deactivated. */
export async function actorById(id: string, queries: Queries = database()): Promise<Actor | null> {
  const user = await queries.user.findUnique({ where: { id }, include: { person: true } });
  return user && activeActor(user);
}

/** The names of all who work on the desk now, or of these, for lists to choose from; none for who may not see them. */
export async function deskNames(
  actor: Actor,
  ids?: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (!canOnDesk(actor, 'see-names') || ids?.length === 0) return [];
  return database().user.findMany({
    where: { deactivatedAt: null, role: { not: 'reader' }, ...(ids && { id: { in: [...ids] } }) },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}

/** Everybody who works on the desk now, by name. */
export async function deskPeople(queries: Queries = database()): Promise<Actor[]> {
  const users = await queries.user.findMany({
    where: { deactivatedAt: null, role: { not: 'reader' } },
    include: { person: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return users.flatMap((user) => activeActor(user) ?? []);
}

type UserRow = Prisma.UserGetPayload<{ include: { person: true } }>;

function activeActor({ id, role, name, email, person, deactivatedAt }: UserRow): Actor | null {
  if (deactivatedAt) return null;
  return { id, role, name, email, personId: person?.id ?? null, sessionId: null };
}

/** The publisher who has been here longest: on whose behalf the command line imports when nobody is named. */
export async function firstPublisher(): Promise<Actor | null> {
  const user = await database().user.findFirst({
    where: { role: 'publisher', deactivatedAt: null },
    orderBy: { createdAt: 'asc' },
  });
  return user && actorByEmail(user.email);
}

import { writableDatabase } from '../../lib/db';
import { newBlockId } from '../../lib/document';
import { type Actor, actorByEmail, hashPassword, type Role } from '../../lib/people';

let count = 0;

type NewUser = { email?: string; name?: string; password?: string; byline?: boolean };

// Hashing is slow on purpose; whoever doesn't sign in needs no real one.
const NO_PASSWORD = 'no password';

/** An account of this role, with a byline of its own unless told otherwise. */
export async function aUser(role: Role, given: NewUser = {}): Promise<Actor> {
  count += 1;
  const email = given.email ?? `${role}-${count}-${newBlockId()}@example.org`;
  const name = given.name ?? `${role} ${count}`;
  const user = await writableDatabase().user.create({
    data: {
      email,
      name,
      role,
      passwordHash: given.password ? await hashPassword(given.password) : NO_PASSWORD,
    },
  });
  if (given.byline !== false && role !== 'reader') {
    await writableDatabase().person.create({ data: { name, userId: user.id } });
  }
  const actor = await actorByEmail(email);
  if (!actor) throw new Error('A new account could not be read');
  return actor;
}

/** The publication with its sections, as settings would leave them. */
export async function aPublication(): Promise<void> {
  await writableDatabase().publication.upsert({
    where: { id: 1 },
    create: { id: 1, title: 'The Test Review' },
    update: {},
  });
  await writableDatabase().section.createMany({
    data: [
      { slug: 'trade', title: 'Trade', position: 0 },
      { slug: 'courts', title: 'Courts', position: 1 },
    ],
    skipDuplicates: true,
  });
}

/** The token at the end of an address that was given out. */
export function tokenOf({ address }: { address: string }): string {
  return address.slice(address.lastIndexOf('/') + 1);
}

import * as z from 'zod';
import { recordEvent } from '../event';
import { type Actor, personName, transactOnAccounts } from '../people';
import { readInput } from '../read-input';
import { ok, type Result } from '../result';
import { writeUser } from './open-user';

const input = z.strictObject({ version: z.number().int(), name: personName });

/** Changes one’s own name, on the desk and in bylines to come; what is written keeps its byline. */
export async function changeName(actor: Actor, unknownInput: unknown): Promise<Result<null>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { version, name } = read.value;
  return transactOnAccounts(actor, async (tx, actor) => {
    const written = await writeUser(tx, { id: actor.id, version }, { name });
    if (!written.ok) return written;
    await tx.person.updateMany({ where: { userId: actor.id }, data: { name } });
    await recordEvent(tx, {
      subject: { kind: 'user', id: actor.id },
      type: 'user.renamed',
      actorId: actor.id,
      data: { from: actor.name, to: name },
    });
    return ok(null);
  });
}

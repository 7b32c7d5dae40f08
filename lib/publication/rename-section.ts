import * as z from 'zod';
import { recordEvent } from '../event';
import { type Actor, canOnDesk, refuseAttempt, transactAs } from '../people';
import { readInput } from '../read-input';
import { invalid, ok, type Result, refuse } from '../result';
import { PUBLICATION } from './change-settings';
import { holdSections, sectionSlug, sectionTitle } from './section-input';

const input = z.strictObject({
  slug: sectionSlug,
  /** The title the person was looking at. */
  seen: z.string().max(80),
  title: sectionTitle,
});

/** Gives a section another title, for issues to come; what is published keeps the one it was printed with. */
export async function renameSection(actor: Actor, unknownInput: unknown): Promise<Result<null>> {
  if (!canOnDesk(actor, 'arrange-sections')) return refuseAttempt(actor, 'rename a section');
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { slug, seen, title } = read.value;
  return transactAs(actor, async (tx, actor) => {
    await holdSections(tx);
    const section = await tx.section.findUnique({ where: { slug } });
    if (!section) return refuse({ kind: 'not-found' });
    if (section.title !== seen) {
      const reason = `Somebody called it “${section.title}” meanwhile: look again.`;
      return refuse({ kind: 'wrong-state', state: 'renamed', reason });
    }
    const same = await tx.section.count({
      where: { title: { equals: title, mode: 'insensitive' }, slug: { not: slug } },
    });
    if (same > 0) return invalid('title', 'There is a section of this title.');
    if (title === seen) return ok(null);
    await tx.section.update({ where: { slug }, data: { title } });
    await recordEvent(tx, {
      subject: PUBLICATION,
      type: 'publication.section-renamed',
      actorId: actor.id,
      data: { slug, from: seen, to: title },
    });
    return ok(null);
  });
}

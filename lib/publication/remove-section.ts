import * as z from 'zod';
import { recordEvent } from '../event';
import { type Actor, canOnDesk, refuseAttempt, transactAs } from '../people';
import { readInput } from '../read-input';
import { ok, type Result, refuse } from '../result';
import { PUBLICATION } from './change-settings';
import { holdSections, sectionSlug } from './section-input';

const input = z.strictObject({ slug: sectionSlug });

/** Removes a section in which no article stands, whatever its state. */
export async function removeSection(actor: Actor, unknownInput: unknown): Promise<Result<null>> {
  if (!canOnDesk(actor, 'arrange-sections')) return refuseAttempt(actor, 'remove a section');
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { slug } = read.value;
  return transactAs(actor, async (tx, actor) => {
    await holdSections(tx);
    const section = await tx.section.findUnique({ where: { slug } });
    if (!section) return refuse({ kind: 'not-found' });
    const articles = await tx.article.count({ where: { sectionSlug: slug } });
    if (articles > 0) {
      const reason = `Articles stand in it (${articles}): move them to another section first.`;
      return refuse({ kind: 'wrong-state', state: 'in-use', reason });
    }
    await tx.section.delete({ where: { slug } });
    await recordEvent(tx, {
      subject: PUBLICATION,
      type: 'publication.section-removed',
      actorId: actor.id,
      data: { slug, title: section.title },
    });
    return ok(null);
  });
}

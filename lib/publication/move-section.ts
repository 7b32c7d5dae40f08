import * as z from 'zod';
import { recordEvent } from '../event';
import { type Actor, canOnDesk, refuseAttempt, transactAs } from '../people';
import { readInput } from '../read-input';
import { ok, type Result, refuse } from '../result';
import { PUBLICATION } from './change-settings';
import { sections } from './queries';
import { holdSections, sectionSlug } from './section-input';

const input = z.strictObject({ slug: sectionSlug, to: z.enum(['up', 'down']) });

/** Moves a section one place up or down in lists and contents to come; at the end it stays. */
export async function moveSection(actor: Actor, unknownInput: unknown): Promise<Result<null>> {
  if (!canOnDesk(actor, 'arrange-sections')) return refuseAttempt(actor, 'move a section');
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { slug, to } = read.value;
  return transactAs(actor, async (tx, actor) => {
    await holdSections(tx);
    const all = await sections(tx);
    const from = all.findIndex((section) => section.slug === slug);
    const [moved] = from < 0 ? [] : all.splice(from, 1);
    if (!moved) return refuse({ kind: 'not-found' });
    const place = to === 'up' ? from - 1 : from + 1;
    if (place < 0 || place > all.length) return ok(null);
    all.splice(place, 0, moved);
    for (const [position, section] of all.entries()) {
      await tx.section.update({ where: { slug: section.slug }, data: { position } });
    }
    await recordEvent(tx, {
      subject: PUBLICATION,
      type: 'publication.section-moved',
      actorId: actor.id,
      data: { slug, title: moved.title, to },
    });
    return ok(null);
  });
}

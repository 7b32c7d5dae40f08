import * as z from 'zod';
import { recordEvent } from '../event';
import { type Actor, canOnDesk, refuseAttempt, transactAs } from '../people';
import { readInput } from '../read-input';
import { invalid, ok, type Result, refuse } from '../result';
import { slugOf } from '../slug';
import { PUBLICATION } from './change-settings';
import { holdSections, sectionTitle } from './section-input';

/** The most sections there are at a time. */
const MOST_SECTIONS = 60;

const input = z.strictObject({ title: sectionTitle });

/** Adds a section after the others. Its address comes from its title, and stays. */
export async function addSection(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ slug: string }>> {
  if (!canOnDesk(actor, 'arrange-sections')) return refuseAttempt(actor, 'add a section');
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { title } = read.value;
  return transactAs(actor, async (tx, actor) => {
    await holdSections(tx);
    const all = await tx.section.findMany({ select: { slug: true, title: true, position: true } });
    if (all.length >= MOST_SECTIONS) {
      return refuse({ kind: 'too-large', reason: `At most ${MOST_SECTIONS} sections.` });
    }
    if (all.some((each) => each.title.toLowerCase() === title.toLowerCase())) {
      return invalid('title', 'There is a section of this title.');
    }
    const slug = freeSlug(title, new Set(all.map((each) => each.slug)));
    const position = Math.max(-1, ...all.map((each) => each.position)) + 1;
    await tx.section.create({ data: { slug, title, position } });
    await recordEvent(tx, {
      subject: PUBLICATION,
      type: 'publication.section-added',
      actorId: actor.id,
      data: { slug, title },
    });
    return ok({ slug });
  });
}

function freeSlug(title: string, taken: Set<string>): string {
  const wanted = slugOf(title).slice(0, 70) || 'section';
  let free = wanted;
  for (let count = 2; taken.has(free); count += 1) free = `${wanted}-${count}`;
  return free;
}

import * as z from 'zod';
import { asJson, type Prisma } from '../db';
import { NO_SUCH_IMAGE, seesImage } from '../media';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import { invalid, type Result } from '../result';
import { cover } from './cover';
import { ASSEMBLING, issueInput, openIssue, writeIssue } from './open-issue';

const input = issueInput.extend({
  title: z.string().trim().max(200).optional(),
  editorsNote: z.string().trim().max(20_000).optional(),
  cover: cover.nullable().optional(),
});

/** Changes an issue's front matter: its title, editor's note and cover. A signature does not survive it. */
export async function updateIssue(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ version: number }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { id, version, cover: newCover, ...texts } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openIssue(tx, actor, id, 'assemble');
    if (!opened.ok) return opened;
    if (newCover && !(await seesImage(tx, actor, newCover.image))) {
      return invalid('cover.image', NO_SUCH_IMAGE);
    }
    const data: Prisma.IssueUncheckedUpdateManyInput = { ...texts, ...ASSEMBLING };
    if (newCover !== undefined) data.cover = asJson(newCover ?? null);
    const changed = Object.keys({ ...texts, ...(newCover !== undefined && { cover: 1 }) });
    return writeIssue(tx, actor, opened.value, version, data, {
      type: 'issue.changed',
      data: { changed },
    });
  });
}

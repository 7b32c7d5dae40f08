import * as z from 'zod';
import { type Actor, transactAs } from '../../people';
import { readInput } from '../../read-input';
import { ok, type Result } from '../../result';
import { moveArticle, voidApprovals } from '../change-article';
import { articleInput, openArticle } from '../open-article';
import { keepRevision } from '../revision/keep-revision';
import { closeRound } from './close-round';
import { tellAuthors } from './tell-of-review';

const input = articleInput.extend({
  note: z.string().trim().min(1, 'Say what should change.').max(5_000),
});

/** Sends a text back to its author with a note that says what should change. */
export async function requestChanges(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ version: number }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { id, version, note } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openArticle(tx, actor, id, 'request-changes');
    if (!opened.ok) return opened;
    const moved = await moveArticle(tx, actor, opened.value, version, 'request-changes', {
      data: { note },
    });
    if (!moved.ok) return moved;
    await keepRevision(tx, actor, opened.value, 'sent back');
    await voidApprovals(tx, id);
    await closeRound(tx, actor, id, 'changes_requested', note);
    await tellAuthors(tx, actor, opened.value, 'changes-requested', note);
    return ok(moved.value);
  });
}

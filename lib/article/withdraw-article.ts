import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import type { Result } from '../result';
import { moveArticle } from './change-article';
import { articleInput, openArticle } from './open-article';

/** Takes an article out of the work; an editor can restore it. */
export async function withdrawArticle(
  actor: Actor,
  input: unknown,
): Promise<Result<{ version: number }>> {
  const read = readInput(articleInput, input);
  if (!read.ok) return read;
  const { id, version } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openArticle(tx, actor, id, 'withdraw');
    return opened.ok ? moveArticle(tx, actor, opened.value, version, 'withdraw') : opened;
  });
}

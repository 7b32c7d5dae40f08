import { nowIn } from '../../db';
import { type Actor, transactAs } from '../../people';
import { readInput } from '../../read-input';
import { ok, type Result, refuse } from '../../result';
import { articleInput, openArticle } from '../open-article';
import { keepRevision } from './keep-revision';

/**
 * Remembers that this person has seen the text as it is now: their next look is compared with it. The
 * text is frozen for that, where it is not yet.
 */
export async function markLooked(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ revision: number }>> {
  const read = readInput(articleInput, unknownInput);
  if (!read.ok) return read;
  const { id, version } = read.value;
  return transactAs(actor, async (tx, actor) => {
    // Numbers of revisions are given one at a time.
    await tx.$queryRaw`select 1 from "Article" where "id" = ${id}::uuid for update`;
    const opened = await openArticle(tx, actor, id, 'read');
    if (!opened.ok) return opened;
    const article = opened.value;
    if (article.version !== version) {
      return refuse({ kind: 'changed-meanwhile', currentVersion: article.version });
    }
    const writer = { id: article.facts.lastChangedBy };
    const revision = await keepRevision(tx, writer, article, 'looked at');
    const look = { revisionId: revision.id, at: nowIn(tx) };
    await tx.look.upsert({
      where: { userId_articleId: { userId: actor.id, articleId: id } },
      create: { userId: actor.id, articleId: id, ...look },
      update: look,
    });
    return ok({ revision: revision.number });
  });
}

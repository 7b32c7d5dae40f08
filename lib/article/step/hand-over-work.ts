import * as z from 'zod';
import { nowIn, type Transaction } from '../../db';
import { recordEvent } from '../../event';
import { notify } from '../../notification';
import { type Actor, actorById, transactAs } from '../../people';
import { readInput } from '../../read-input';
import { invalid, ok, type Result, refuse } from '../../result';
import { openArticle } from '../open-article';
import { ARTICLE_POLICY } from '../policy';
import { mayHold } from './steps';
import { UNDER_WAY, WRITERS } from './work-of';

const input = z.strictObject({
  fromId: z.uuid(),
  toId: z.uuid('Choose somebody.'),
});

/** How many articles and steps somebody has no more. */
export type HandedOver = { articles: number; steps: number };

/**
 * Gives all that somebody has in hand to another: the articles under way that they own, and the steps
 * given to them. A review that the other may not do, by four eyes, is let go instead. Texts, bylines
 * and versions stay as they are, so that nobody’s text in hand becomes stale.
 */
export async function handOverWork(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<HandedOver>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { fromId, toId } = read.value;
  if (ARTICLE_POLICY.assign[actor.role] !== 'yes') return refuse({ kind: 'not-found' });
  if (fromId === toId) return invalid('toId', 'They have it already.');
  return transactAs(actor, async (tx, actor) => {
    const from = await tx.user.findUnique({ where: { id: fromId }, select: { name: true } });
    if (!from) return refuse({ kind: 'not-found' });
    const to = await actorById(toId, tx);
    if (!to || !WRITERS.includes(to.role)) {
      return invalid('toId', 'They do not write.');
    }
    const articles = await giveArticles(tx, actor, fromId, to);
    const steps = await giveSteps(tx, actor, fromId, to);
    return ok({ articles, steps });
  });
}

async function giveArticles(tx: Transaction, actor: Actor, fromId: string, to: Actor) {
  const rows = await tx.$queryRaw<{ id: string; headline: string }[]>`
    select id, headline from "Article"
    where "ownerId" = ${fromId}::uuid and state::text = any(${[...UNDER_WAY]})
    order by id for no key update`;
  await tx.article.updateMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    data: { ownerId: to.id },
  });
  for (const { id } of rows) {
    await recordEvent(tx, {
      subject: { kind: 'article', id },
      type: 'article.owner-changed',
      actorId: actor.id,
      data: { from: fromId, to: to.id, name: to.name },
    });
  }
  const [first] = rows;
  if (first) {
    const more = rows.length - 1;
    const title =
      more > 0 ? `${first.headline || 'Without a headline'} and ${more} more` : first.headline;
    const about = { articleId: first.id };
    await notify(tx, { kind: 'handed-over', to: [to.id], actorId: actor.id, about, title });
  }
  return rows.length;
}

async function giveSteps(tx: Transaction, actor: Actor, fromId: string, to: Actor) {
  const rows = await tx.assignment.findMany({
    where: { userId: fromId, article: { state: { in: [...UNDER_WAY] } } },
    orderBy: { articleId: 'asc' },
  });
  for (const { articleId, step } of rows) {
    await tx.$queryRaw`select 1 from "Article" where id = ${articleId}::uuid for no key update`;
    const opened = await openArticle(tx, actor, articleId, 'assign');
    const canTake = opened.ok && mayHold(to, step, opened.value.facts);
    const where = { articleId_step: { articleId, step } };
    if (canTake) {
      const given = { userId: to.id, assignedById: actor.id, assignedAt: nowIn(tx) };
      await tx.assignment.update({ where, data: given });
    } else {
      await tx.assignment.delete({ where });
    }
    await recordEvent(tx, {
      subject: { kind: 'article', id: articleId },
      type: canTake ? 'article.assigned' : 'article.released',
      actorId: actor.id,
      data: { step, from: fromId, ...(canTake && { to: to.id, name: to.name }) },
    });
  }
  return rows.length;
}

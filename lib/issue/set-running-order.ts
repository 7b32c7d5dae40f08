import * as z from 'zod';
import { visibleTo } from '../article';
import type { Transaction } from '../db';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import { invalid, type Result, refuse } from '../result';
import { ASSEMBLING, issueInput, openIssue, writeIssue } from './open-issue';

const input = issueInput.extend({
  /** All articles of the issue, in order. */
  articleIds: z.array(z.uuid()).max(500),
});

/** Sets an issue's whole running order: what is new is placed, what is missing taken out. */
export async function setRunningOrder(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ version: number }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { id, version, articleIds } = read.value;
  if (new Set(articleIds).size !== articleIds.length) {
    return invalid('articleIds', 'An article stands there twice.');
  }
  return transactAs(actor, async (tx, actor) => {
    // Asked before the role: what one may not see answers like what isn't there.
    if (!(await seesAll(tx, actor, articleIds))) return refuse({ kind: 'not-found' });
    const opened = await openIssue(tx, actor, id, 'assemble');
    if (!opened.ok) return opened;
    const written = await writeIssue(tx, actor, opened.value, version, ASSEMBLING, {
      type: 'issue.order-set',
      data: { articleIds },
    });
    if (!written.ok) return written;
    const problem = await placementProblem(tx, id, articleIds);
    if (problem) return invalid('articleIds', problem);
    await tx.placement.deleteMany({ where: { issueId: id } });
    await tx.placement.createMany({
      data: articleIds.map((articleId, position) => ({ articleId, issueId: id, position })),
    });
    return written;
  });
}

async function seesAll(tx: Transaction, actor: Actor, ids: string[]): Promise<boolean> {
  const seen = await tx.$queryRaw<unknown[]>`
    select a.id from "Article" a where a.id = any(${ids}::uuid[]) and ${visibleTo(actor)}`;
  return seen.length === ids.length;
}

async function placementProblem(
  tx: Transaction,
  issueId: string,
  articleIds: string[],
): Promise<string | null> {
  // Locked, so that two issues can't take the same article at once.
  await tx.$queryRaw`select id from "Article" where id = any(${articleIds}::uuid[]) order by id for update`;
  const articles = await tx.article.findMany({
    where: { id: { in: articleIds } },
    select: { headline: true, state: true, placement: true },
  });
  const taken = articles.find(
    ({ placement }) => placement !== null && placement.issueId !== issueId,
  );
  if (taken) return `“${taken.headline}” stands in another issue.`;
  const closed = articles.find(({ state }) => state === 'withdrawn' || state === 'published');
  return closed ? `“${closed.headline}” is ${closed.state}.` : null;
}

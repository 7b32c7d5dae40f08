import { database, Prisma } from '../db';
import type { Actor } from '../people';
import { heldBy } from './article-filter';
import {
  ARTICLES,
  type ArticleLine,
  allOf,
  articleLines,
  DUE,
  HOLDER_ID,
  mayReview,
  ownedOrWritten,
  type Sql,
  visibleTo,
} from './article-line';
import { ARTICLE_POLICY } from './policy';

const { sql, join } = Prisma;

const MOST = 50;

/** What waits for somebody: what they have, what they could take, and what is theirs but with others. */
export type MyWork = {
  toDecide: ArticleLine[];
  /** In review, with nobody's name on it. */
  free: ArticleLine[];
  toMend: ArticleLine[];
  drafts: ArticleLine[];
  /** Own texts that are in review. */
  handedIn: ArticleLine[];
};

/** What waits for somebody on the desk: what is due first stands first, at most fifty of each kind. */
export async function myWork(actor: Actor): Promise<MyWork> {
  const lines = (where: Sql[]) =>
    articleLines(actor, {
      where: [visibleTo(actor), ...where],
      order: sql`${DUE} nulls last, a."stateSince", a.id`,
      limit: MOST,
    });
  const reviews = ARTICLE_POLICY.read[actor.role] === 'yes';
  const [toDecide, free, toMend, drafts, handedIn] = await Promise.all([
    lines(mineToDecide(actor)),
    reviews ? lines(freeFor(actor)) : [],
    lines(mineToWrite(actor, 'changes_requested')),
    lines(mineToWrite(actor, 'draft')),
    lines([sql`a.state = 'in_review' and a.id in (${ownedOrWritten(actor.id)})`]),
  ]);
  return { toDecide, free, toMend, drafts, handedIn };
}

/** How many articles wait for somebody: theirs to decide or to mend, and free to take; a hundred stands for all beyond. */
export async function waitingCount(actor: Actor): Promise<number> {
  const kinds = [mineToDecide(actor), mineToWrite(actor, 'changes_requested')];
  if (ARTICLE_POLICY.take[actor.role] === 'yes') kinds.push(freeFor(actor));
  const found = kinds.map(
    (where) => sql`(select 1 from ${ARTICLES} where ${allOf(where)} limit 100)`,
  );
  const [row] = await database().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (${join(found, ' union all ')} limit 100) as waiting`;
  return row?.count ?? 0;
}

function mineToDecide({ id }: Actor): Sql[] {
  return [sql`a.state = 'in_review'`, sql`h.id = ${id}::uuid`, heldBy(id)];
}

function mineToWrite({ id }: Actor, state: 'draft' | 'changes_requested'): Sql[] {
  return [sql`a.state = ${state}::"ArticleState"`, sql`${HOLDER_ID} = ${id}::uuid`, heldBy(id)];
}

// An admin decides nothing, but sees what nobody has taken.
function freeFor(actor: Actor): Sql[] {
  const canTake = ARTICLE_POLICY.take[actor.role] === 'yes';
  return [sql`a.state = 'in_review' and h.id is null`, ...(canTake ? [mayReview(actor)] : [])];
}

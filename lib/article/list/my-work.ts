import { database, Prisma } from '../../db';
import type { Actor } from '../../people';
import { ARTICLE_POLICY } from '../policy';
import { heldBy } from './article-filter';
import {
  ARTICLES,
  type ArticleLine,
  allOf,
  articleLines,
  DUE,
  HOLDER_ID,
  isOwn,
  mayReview,
  type Sql,
  today,
} from './article-line';
import { pageOf } from './article-list';

const { sql, join } = Prisma;

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

/** How many of a kind are shown; one more says that there are more. */
export const MY_WORK_SHOWN = 20;

/** What waits for somebody on the desk: what is due first stands first. */
export async function myWork(actor: Actor): Promise<MyWork> {
  const day = await today();
  const [mine, free] = await Promise.all([ownLines(actor, day), freeLines(actor, day)]);
  const inReview = mine.filter(({ state }) => state === 'in_review');
  return {
    toDecide: inReview.filter(({ assignee }) => assignee?.id === actor.id),
    free,
    toMend: mine.filter(({ state }) => state === 'changes_requested'),
    drafts: mine.filter(({ state }) => state === 'draft'),
    handedIn: inReview.filter(({ assignee }) => assignee?.id !== actor.id),
  };
}

// Nobody has thousands at once: what is somebody's is found by index, ranked within its kind, and cut.
function ownLines(actor: Actor, today: string): Promise<ArticleLine[]> {
  const isMine = isOwn(actor.id);
  const seesAll = ARTICLE_POLICY.read[actor.role] === 'yes';
  const isHeld = sql`${HOLDER_ID} = ${actor.id}::uuid`;
  const order = sql`${DUE} nulls last, a."stateSince", a.id`;
  const ranked = sql`
    select a.id, row_number() over (partition by a.state, ${isHeld} order by ${order}) as place
    from ${ARTICLES}
    where a.id in (${ownOpen(actor.id)}) and a.state in ('draft', 'changes_requested', 'in_review')
      and (${isHeld} or a.state = 'in_review' and ${isMine}) and ${seesAll ? sql`true` : isMine}`;
  return articleLines(actor, {
    where: [sql`a.id in (select id from (${ranked}) ranked where place <= ${MY_WORK_SHOWN + 1})`],
    order,
    limit: 4 * (MY_WORK_SHOWN + 1),
    today,
  });
}

// An admin decides nothing, but sees what nobody has taken.
async function freeLines(actor: Actor, today: string): Promise<ArticleLine[]> {
  if (ARTICLE_POLICY.read[actor.role] !== 'yes') return [];
  const limit = MY_WORK_SHOWN + 1;
  return (await pageOf(actor, freeFor(actor), { order: 'due', today, limit })).articles;
}

/** How many articles wait for somebody: theirs to decide or to mend, and free to take; a hundred stands for all beyond. */
export async function waitingCount(actor: Actor): Promise<number> {
  const held = [
    sql`a.state in ('in_review', 'changes_requested')`,
    sql`${HOLDER_ID} = ${actor.id}::uuid`,
    heldBy(actor.id),
  ];
  const kinds = ARTICLE_POLICY.take[actor.role] === 'yes' ? [held, freeFor(actor)] : [held];
  const found = kinds.map(
    (where) => sql`select 1 from (select 1 from ${ARTICLES} where ${allOf(where)} limit 100) kind`,
  );
  const [row] = await database().$queryRaw<{ count: number }[]>`
    select least(count(*), 100)::int as count from (${join(found, ' union all ')}) waiting`;
  return row?.count ?? 0;
}

function freeFor(actor: Actor): Sql[] {
  const canTake = ARTICLE_POLICY.take[actor.role] === 'yes';
  return [sql`a.state = 'in_review' and h.id is null`, ...(canTake ? [mayReview(actor)] : [])];
}

// What somebody was given, and of what they own all that is not settled.
function ownOpen(userId: string): Sql {
  return sql`select "articleId" from "Assignment" where "userId" = ${userId}::uuid
    union all select id from "Article" where "ownerId" = ${userId}::uuid
      and state in ('draft', 'changes_requested', 'in_review')`;
}

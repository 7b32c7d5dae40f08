import { database, Prisma } from '../../db';
import type { Actor } from '../../people';
import type { ArticleState } from '../workflow';
import { type ArticleFilter, conditionsOf } from './article-filter';
import { type ArticleLine, articleLines, type Sql, today, visibleTo } from './article-line';
import { type ArticleKey, type ArticleOrder, pagesAfter } from './article-order';

/** How many articles a page of a list has. */
export const ARTICLES_A_PAGE = 50;

export type ArticleQuery = { filter?: ArticleFilter; order?: ArticleOrder; after?: ArticleKey };

/** A page of a list, and the key after which the next one begins; null at the end. */
export type ArticlePage = { articles: ArticleLine[]; next: ArticleKey | null };

/**
 * The articles a person may see, a page at a time. A page begins after the key of the line before
 * it, so that walking to the end gives every article that stays where it is exactly once.
 */
export async function articlesFor(actor: Actor, query: ArticleQuery = {}): Promise<ArticlePage> {
  const day = await today();
  return pageOf(actor, conditionsOf(actor, query.filter ?? {}, day), { ...query, today: day });
}

type PageWanted = Omit<ArticleQuery, 'filter'> & { today: string; limit?: number };

/** A page of the articles that a person may see and that meet all of the conditions. */
export async function pageOf(
  actor: Actor,
  conditions: readonly Sql[],
  { order: wanted = 'updated', after, today, limit: most = ARTICLES_A_PAGE }: PageWanted,
): Promise<ArticlePage> {
  const articles: ArticleLine[] = [];
  let key: ArticleKey | null = null;
  for (const { where, order, keyOf } of pagesAfter(wanted, after)) {
    const limit = most - articles.length;
    const found = await articleLines(actor, {
      where: [visibleTo(actor), ...conditions, ...where],
      order,
      limit: limit + 1,
      today,
    });
    const shown = found.slice(0, limit);
    articles.push(...shown);
    const last = shown.at(-1);
    if (last) key = keyOf(last);
    // Where a stretch ends with the page, the key is still one of that stretch.
    if (found.length > limit) return { articles, next: key };
  }
  return { articles, next: null };
}

/** Beyond this many of a kind nobody counts. */
export const COUNTED = 999;

/** How many articles a person may see in each state, counted up to one more than `COUNTED`. */
export async function articleCounts(actor: Actor): Promise<Record<ArticleState, number>> {
  const rows = await database().$queryRaw<{ state: ArticleState; count: number }[]>`
    select known.state, (select count(*)::int from (
      select 1 from "Article" a where a.state = known.state and ${visibleTo(actor)}
      limit ${COUNTED + 1}) counted) as count
    from unnest(enum_range(null::"ArticleState")) as known(state)`;
  return Object.fromEntries(rows.map(({ state, count }) => [state, count])) as Record<
    ArticleState,
    number
  >;
}

/** The articles of a month's issue that a person may see, in the running order. */
export async function articlesOfIssue(actor: Actor, month: string): Promise<ArticleLine[]> {
  const { sql } = Prisma;
  return articleLines(actor, {
    where: [visibleTo(actor), sql`p."issueId" = (select id from "Issue" where month = ${month})`],
    order: sql`p.position`,
    limit: 500,
    today: await today(),
  });
}

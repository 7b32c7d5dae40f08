import { plainWords } from '../../citation';
import { Prisma } from '../../db';
import type { Actor } from '../../people';
import type { ArticleState } from '../workflow';
import { DUE, HOLDER_ID, IS_DATED, type Sql, WRITING_STATES } from './article-line';

const { sql } = Prisma;

/** What a list of articles can be narrowed to; all of it must hold. */
export type ArticleFilter = {
  state?: ArticleState;
  section?: string;
  /** A month such as `2026-11`, or those that stand in no issue. */
  issue?: string;
  /** A user's id, or oneself. */
  author?: string;
  /** A user's id, oneself, or nobody: what is free to take. */
  assignee?: string;
  overdue?: boolean;
  /** Words of the headline, in any order, with or without their accents. */
  words?: string;
};

/** A filter as conditions on `ARTICLES`, on a given day. */
export function conditionsOf(actor: Actor, filter: ArticleFilter, today: string): Sql[] {
  const whom = (who: string) => (who === 'me' ? actor.id : who);
  const conditions = [
    filter.state && sql`a.state = ${filter.state}::"ArticleState"`,
    filter.section && sql`a."sectionSlug" = ${filter.section}`,
    filter.issue && inIssue(filter.issue),
    filter.author && sql`a."ownerId" = ${whom(filter.author)}::uuid`,
    filter.assignee && assignedTo(whom(filter.assignee)),
    filter.overdue && overdueOn(today),
    ...wordsIn(filter.words ?? ''),
  ];
  return conditions.filter((condition) => typeof condition === 'object');
}

function inIssue(month: string): Sql {
  if (month === 'none') return sql`p."articleId" is null`;
  return sql`p."issueId" = (select id from "Issue" where month = ${month})`;
}

function assignedTo(userId: string): Sql {
  if (userId === 'none') return sql`a.state = 'in_review' and h.id is null`;
  return sql`${HOLDER_ID} = ${userId}::uuid and ${heldBy(userId)}`;
}

/** What somebody may have the current step of, or handed in, found by index: `HOLDER_ID` says which. */
export function heldBy(userId: string): Sql {
  return sql`a.id in (
    select "articleId" from "Assignment" where "userId" = ${userId}::uuid
    union all select id from "Article" where "ownerId" = ${userId}::uuid and state in (${WRITING_STATES}))`;
}

function overdueOn(today: string): Sql {
  return sql`${IS_DATED} and ${DUE} < ${today}::date`;
}

// Three letters and more are found anywhere, fewer only where a word begins: both by one index.
function wordsIn(text: string): Sql[] {
  const words = plainWords(text).split(' ').filter(Boolean).slice(0, 8);
  return words.map((word) => {
    if ([...word].length >= 3) return sql`a.search like ${`%${word}%`}`;
    return sql`(a.search like ${`${word}%`} or a.search like ${`% ${word}%`})`;
  });
}

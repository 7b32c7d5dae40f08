import { Prisma } from '../db';
import type { Actor } from '../people';
import { publicationSettings } from '../publication';
import { DATED_STATES, DUE, HOLDER_ID, type Sql, WRITING_STATES } from './article-line';
import { dayIn } from './due-date';
import type { ArticleState } from './workflow';

const { sql } = Prisma;

/** What a list of articles can be narrowed to; all of it must hold. */
export type ArticleFilter = {
  state?: ArticleState;
  section?: string;
  /** A month such as `2026-11`, or those that stand in no issue. */
  issue?: string;
  /** A user's id. */
  author?: string;
  /** A user's id, oneself, or nobody: what is free to take. */
  assignee?: string;
  overdue?: boolean;
  /** Words of the headline, in any order. */
  words?: string;
};

/** A filter as conditions on `ARTICLES`. */
export async function conditionsOf(actor: Actor, filter: ArticleFilter): Promise<Sql[]> {
  const conditions = [
    filter.state && sql`a.state = ${filter.state}::"ArticleState"`,
    filter.section && sql`a."sectionSlug" = ${filter.section}`,
    filter.issue && inIssue(filter.issue),
    filter.author && sql`a."ownerId" = ${filter.author}::uuid`,
    filter.assignee && assignedTo(filter.assignee === 'me' ? actor.id : filter.assignee),
    filter.overdue && overdueOn(dayIn((await publicationSettings()).timeZone)),
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

/** What somebody may have the current step of, found by index: narrower lists come of `HOLDER_ID`. */
export function heldBy(userId: string): Sql {
  return sql`a.id in (
    select "articleId" from "Assignment" where "userId" = ${userId}::uuid
    union all select id from "Article" where "ownerId" = ${userId}::uuid and state in (${WRITING_STATES}))`;
}

function overdueOn(today: string): Sql {
  return sql`a.state in (${DATED_STATES}) and ${DUE} < ${today}::date`;
}

// Three letters and more are found anywhere, fewer only where a word begins: both by one index.
function wordsIn(text: string): Sql[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  return words.map((word) => {
    const literal = word.replace(/[\\%_]/g, '\\$&');
    if ([...word].length >= 3) return sql`lower(a.headline) like lower(${`%${literal}%`})`;
    return sql`(lower(a.headline) like lower(${`${literal}%`}) or lower(a.headline) like lower(${`% ${literal}%`}))`;
  });
}

import {
  ARTICLE_STATES,
  type ArticleState,
  daysUntil,
  type IssueDates,
  today,
  visibleTo,
} from '../article';
import { database, Prisma } from '../db';
import type { Actor } from '../people';
import { mayWithIssues } from './policy';
import type { IssueState } from './workflow';

/**
 * How far a month's issue has come, as lists show it: its calendar, and its articles by state,
 * where they are out or the person may see them.
 */
export type IssueProgress = {
  id: string;
  month: string;
  volume: number;
  number: number;
  title: string;
  state: IssueState;
  dates: IssueDates;
  /** How many days each of its days is away; negative when it is past. */
  daysTo: Record<keyof IssueDates, number>;
  articles: Record<ArticleState, number>;
  total: number;
};

const { sql, empty } = Prisma;

const IS_OUT = sql`i.state in ('published', 'corrected')`;

// What is out is published as a whole: nobody has to look at its articles to count them.
const PUBLISHED = sql`select p."issueId", 'published', count(*)::int
  from chosen i join "Placement" p on p."issueId" = i.id where ${IS_OUT} group by p."issueId"`;

type Row = Omit<IssueProgress, 'daysTo' | 'articles' | 'total' | 'dates'> &
  IssueDates & { articles: Partial<Record<ArticleState, number>> | null };

/**
 * The issues for the desk, newest month first; with `open` only those that are not out yet, with
 * `before` those of earlier months, at most `limit` of them.
 */
export async function issueProgress(
  actor: Actor,
  { open = false, before, limit }: { open?: boolean; before?: string; limit?: number } = {},
): Promise<IssueProgress[]> {
  if (!mayWithIssues(actor, 'read')) return [];
  const wanted = open ? sql`not ${IS_OUT}` : sql`true`;
  const earlier = before ? sql`and i.month < ${before}` : empty;
  const [rows, day] = await Promise.all([
    database().$queryRaw<Row[]>`
      with chosen as materialized (
        select * from "Issue" i where ${wanted} ${earlier} order by i.month desc
        ${limit ? sql`limit ${limit}` : empty}
      )
      select i.id, i.month, i.volume, i.number, i.title, i.state, i."copyDue"::text,
        i."freezeOn"::text, i."publishOn"::text, counted.articles
      from chosen i left join (
        select "issueId", jsonb_object_agg(state, count) as articles from (
          select p."issueId", a.state::text, count(*)::int
          from chosen i join "Placement" p on i.id = p."issueId" join "Article" a on a.id = p."articleId"
          where not ${IS_OUT} and ${visibleTo(actor)} group by p."issueId", a.state
          union all ${PUBLISHED}
        ) each group by "issueId"
      ) counted on counted."issueId" = i.id
      order by i.month desc`,
    today(),
  ]);
  return rows.map((row) => progressOf(row, day));
}

/** How many issues a page of their list has: five years of a monthly. */
export const ISSUES_A_PAGE = 60;

/** A page of all issues, newest month first, and the month before which the next page begins; null at the end. */
export async function issuesPage(
  actor: Actor,
  before?: string,
): Promise<{ issues: IssueProgress[]; next: string | null }> {
  const found = await issueProgress(actor, { before, limit: ISSUES_A_PAGE + 1 });
  const issues = found.slice(0, ISSUES_A_PAGE);
  const next = found.length > ISSUES_A_PAGE ? (issues.at(-1)?.month ?? null) : null;
  return { issues, next };
}

function progressOf({ articles, copyDue, freezeOn, publishOn, ...row }: Row, today: string) {
  const dates = { copyDue, freezeOn, publishOn };
  const counts = Object.fromEntries(
    ARTICLE_STATES.map((state) => [state, articles?.[state] ?? 0]),
  ) as Record<ArticleState, number>;
  return {
    ...row,
    dates,
    daysTo: {
      copyDue: daysUntil(copyDue, today),
      freezeOn: daysUntil(freezeOn, today),
      publishOn: daysUntil(publishOn, today),
    },
    articles: counts,
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
  };
}

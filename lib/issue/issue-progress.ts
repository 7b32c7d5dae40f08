import {
  ARTICLE_STATES,
  type ArticleState,
  dayIn,
  daysUntil,
  type IssueDates,
  issueDates,
  visibleTo,
} from '../article';
import { database, Prisma } from '../db';
import type { Actor } from '../people';
import { publicationSettings } from '../publication';
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

const { sql } = Prisma;

const IS_OUT = sql`i.state in ('published', 'corrected')`;

// What is out is published as a whole: nobody has to look at its articles to count them.
const PUBLISHED = sql`select p."issueId", 'published', count(*)::int
  from "Placement" p join "Issue" i on i.id = p."issueId" where ${IS_OUT} group by p."issueId"`;

type Row = Omit<IssueProgress, 'daysTo' | 'articles' | 'total' | 'dates'> &
  IssueDates & { articles: Partial<Record<ArticleState, number>> | null };

/** The issues for the desk, newest month first; with `open` only those that are not out yet. */
export async function issueProgress(
  actor: Actor,
  { open = false }: { open?: boolean } = {},
): Promise<IssueProgress[]> {
  if (!mayWithIssues(actor, 'read')) return [];
  const wanted = open ? sql`not ${IS_OUT}` : sql`true`;
  const [rows, { timeZone }] = await Promise.all([
    database().$queryRaw<Row[]>`
      select i.id, i.month, i.volume, i.number, i.title, i.state, i."copyDue"::text,
        i."freezeOn"::text, i."publishOn"::text, counted.articles
      from "Issue" i left join (
        select "issueId", jsonb_object_agg(state, count) as articles from (
          select p."issueId", a.state::text, count(*)::int
          from "Issue" i join "Placement" p on i.id = p."issueId" join "Article" a on a.id = p."articleId"
          where not ${IS_OUT} and ${visibleTo(actor)} group by p."issueId", a.state
          union all ${open ? sql`select null::uuid, null, null::int where false` : PUBLISHED}
        ) each group by "issueId"
      ) counted on counted."issueId" = i.id
      where ${wanted} order by i.month desc`,
    publicationSettings(),
  ]);
  const today = dayIn(timeZone);
  return rows.map((row) => progressOf(row, today));
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

/** An issue as one chooses it from a list. */
export type IssueChoice = { month: string; state: IssueState; dates: IssueDates };

/** The months that have an issue, newest first; none for those who may not see issues. */
export async function issueChoices(actor: Actor): Promise<IssueChoice[]> {
  if (!mayWithIssues(actor, 'read')) return [];
  const rows = await database().issue.findMany({
    select: { month: true, state: true, copyDue: true, freezeOn: true, publishOn: true },
    orderBy: { month: 'desc' },
  });
  return rows.map(({ month, state, ...row }) => ({ month, state, dates: issueDates(row) }));
}

import { database, databaseNow, Prisma } from '../../db';
import type { Actor } from '../../people';
import { publicationSettings } from '../../publication';
import { ARTICLE_POLICY } from '../policy';
import { DUE_BY, dayIn, daysUntil } from '../step/due-date';
import { CURRENT_STEP, type Step } from '../step/steps';
import { ARTICLE_STATES, type ArticleState } from '../workflow';

/** An article as lists show it. Nothing of it is read from the document. */
export type ArticleLine = {
  id: string;
  headline: string;
  section: string;
  state: ArticleState;
  stateSince: Date;
  updatedAt: Date;
  owner: string;
  mine: boolean;
  issueMonth: string | null;
  /** The step it waits for, and who has it; nobody while it is free to take. */
  step: Step | null;
  assignee: { id: string; name: string } | null;
  /** The day it is due, and how many days that is away; negative when it is overdue. */
  due: string | null;
  dueIn: number | null;
};

export type Sql = Prisma.Sql;

const { sql, raw, join, empty } = Prisma;

function states(wanted: (state: ArticleState) => boolean): Sql {
  return join(ARTICLE_STATES.filter(wanted).map((state) => raw(`'${state}'`)));
}

const DATED_STATES = states((state) => DUE_BY[state] !== null);

/** The states in which somebody writes. */
export const WRITING_STATES = states((state) => CURRENT_STEP[state] === 'writing');

/** The day an article is due: `DUE_BY`, as SQL says it. */
export const DUE = sql`case a.state ${join(
  ARTICLE_STATES.flatMap((state) => {
    const date = DUE_BY[state];
    return date ? [raw(`when '${state}' then i."${date}"`)] : [];
  }),
  ' ',
)} end`;

const REVIEWERS = join(
  Object.entries(ARTICLE_POLICY.approve).flatMap(([role, rule]) =>
    rule === 'no' ? [] : [raw(`'${role}'`)],
  ),
);

// Who was given the step it waits for and may still do it: `mayHold`, as SQL says it.
const HOLDER = sql`
  left join "Assignment" s on s."articleId" = a.id
    and s.step = case when a.state = 'in_review' then 'review'::"AssignmentStep"
                      when a.state in (${WRITING_STATES}) then 'writing'::"AssignmentStep" end
  left join "User" h on h.id = s."userId" and h."deactivatedAt" is null
    and case s.step when 'writing' then h.role in ('author', 'editor', 'publisher')
      else h.role in (${REVIEWERS}) and h.id not in (a."ownerId", a."lastChangedBy")
        and not exists (select 1 from "Assignment" w
          where w."articleId" = a.id and w.step = 'writing' and w."userId" = h.id)
        and not exists (select 1 from "Person" signs
          where signs."userId" = h.id and signs.id = any(a."bylinePersonIds")) end`;

/** Who has the step an article waits for; null while it is free. */
export const HOLDER_ID = sql`coalesce(h.id, case when a.state in (${WRITING_STATES}) then a."ownerId" end)`;

const JOINS = sql`
  left join "Placement" p on p."articleId" = a.id
  left join "Issue" i on i.id = p."issueId"
  ${HOLDER}`;

/** What a list is taken from: articles `a`, their placement `p` and issue `i`, the holder `h`. */
export const ARTICLES = sql`"Article" a ${JOINS}`;

/** What has a due date: found by the few issues that are not out, not by all the articles there are. */
export const IS_DATED = sql`(i.state not in ('published', 'corrected') and a.state in (${DATED_STATES}))`;

type Row = Omit<ArticleLine, 'mine' | 'assignee' | 'dueIn' | 'step'> & {
  ownerId: string;
  assigneeId: string | null;
  assignee: string | null;
};

export type Selection = {
  where: readonly Sql[];
  order: Sql;
  limit: number;
  /** The day it is now, from `today`: asked once, however many selections make a page. */
  today: string;
};

/** The day it is now in the publication's time zone. */
export async function today(): Promise<string> {
  const [{ timeZone }, now] = await Promise.all([publicationSettings(), databaseNow(database())]);
  return dayIn(timeZone, now);
}

/**
 * The lines of the articles that meet all of the conditions. Whoever asks adds `visibleTo`. They are
 * chosen first, so that only what is shown is joined with all that is shown of it.
 */
export async function articleLines(
  actor: Actor,
  { where, order, limit, today }: Selection,
): Promise<ArticleLine[]> {
  const rows = await database().$queryRaw<Row[]>`
      select a.id, a.headline, a."sectionSlug" as section, a.state, a."stateSince", a."updatedAt",
        a."ownerId", o.name as owner, i.month as "issueMonth",
        ${HOLDER_ID} as "assigneeId", coalesce(h.name, o.name) as assignee,
        to_char(${DUE}, 'YYYY-MM-DD') as due
      from (select a.id from ${ARTICLES}
          where ${allOf(where)} order by ${order} limit ${limit}) chosen
        join "Article" a on a.id = chosen.id ${JOINS} join "User" o on o.id = a."ownerId"
      order by ${order}`;
  return rows.map(({ ownerId, assigneeId, assignee, ...row }) => ({
    ...row,
    mine: ownerId === actor.id,
    step: CURRENT_STEP[row.state],
    assignee: assigneeId ? { id: assigneeId, name: assignee ?? '' } : null,
    dueIn: row.due === null ? null : daysUntil(row.due, today),
  }));
}

/** Conditions that all must hold. */
export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`true` : join([...conditions], ' and ');
}

/** Which articles a person may see at all, found by index: the policy's row `read`, as SQL says it. */
export function visibleTo(actor: Actor): Sql {
  const rule = ARTICLE_POLICY.read[actor.role];
  if (rule === 'yes') return sql`true`;
  return rule === 'own' ? sql`a.id in (${ownedOrWritten(actor.id)})` : sql`false`;
}

// The ids of the articles that somebody owns or was asked to write.
function ownedOrWritten(userId: string): Sql {
  return sql`select id from "Article" where "ownerId" = ${userId}::uuid
    union all select "articleId" from "Assignment" where "userId" = ${userId}::uuid and step = 'writing'`;
}

/** Whether an article is somebody's own: asked of each line, where only a few come into question. */
export function isOwn(userId: string): Sql {
  return sql`(a."ownerId" = ${userId}::uuid or exists (select 1 from "Assignment" w
    where w."articleId" = a.id and w.step = 'writing' and w."userId" = ${userId}::uuid))`;
}

/** Whether this person may take the review of an article that is in review: four eyes. */
export function mayReview(actor: Actor): Sql {
  if (ARTICLE_POLICY.approve[actor.role] === 'no') return sql`false`;
  const signs = actor.personId
    ? sql`and not ${actor.personId}::uuid = any(a."bylinePersonIds")`
    : empty;
  return sql`(not ${isOwn(actor.id)} and a."lastChangedBy" <> ${actor.id}::uuid ${signs})`;
}

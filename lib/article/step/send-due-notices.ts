import { database, Prisma, transactAsSystem } from '../../db';
import { notify } from '../../notification';
import { ok } from '../../result';
import { ARTICLES, allOf, DUE, HOLDER_ID, IS_DATED, today } from '../list/article-line';
import type { ArticleState } from '../workflow';
import { daysUntil } from './due-date';
import { CURRENT_STEP, type Step } from './steps';

/** How many days ahead somebody is told that something of theirs is due. */
const DAYS_AHEAD = 2;

type DueArticle = {
  id: string;
  headline: string;
  state: ArticleState;
  holderId: string;
  /** `2026-11-20` */
  due: string;
};

/**
 * Tells whoever has a step of an article that it is due within two days, or overdue: once for each
 * step and day, however often this runs and however many run it.
 */
export async function sendDueNotices(): Promise<{ notices: number }> {
  const day = await today();
  let notices = 0;
  for (const article of await dueBy(day)) if (await sendNotice(article, day)) notices += 1;
  return { notices };
}

function dueBy(day: string): Promise<DueArticle[]> {
  const { sql } = Prisma;
  const where = [
    IS_DATED,
    sql`${DUE} <= ${day}::date + ${DAYS_AHEAD}::int`,
    sql`${HOLDER_ID} is not null`,
    sql`not exists (select 1 from "DueNotice" n where n."articleId" = a.id and n."dueOn" = ${DUE}
      and n.step = case when a.state = 'in_review' then 'review'::"AssignmentStep" else 'writing' end)`,
  ];
  return database().$queryRaw<DueArticle[]>`
    select a.id, a.headline, a.state, ${HOLDER_ID} as "holderId", to_char(${DUE}, 'YYYY-MM-DD') as due
    from ${ARTICLES} where ${allOf(where)} order by ${DUE}, a.id`;
}

// The row is what two who do this at once agree on: only one of them writes it.
async function sendNotice(article: DueArticle, today: string): Promise<boolean> {
  const step = CURRENT_STEP[article.state];
  if (!step) return false;
  const sent = await transactAsSystem(async (tx) => {
    const { count } = await tx.dueNotice.createMany({
      data: [{ articleId: article.id, step, dueOn: new Date(article.due) }],
      skipDuplicates: true,
    });
    if (count === 0) return ok(false);
    await notify(tx, {
      kind: 'due',
      to: [article.holderId],
      actorId: null,
      about: { articleId: article.id },
      title: article.headline,
      note: inWords(step, article.due, daysUntil(article.due, today)),
    });
    return ok(true);
  });
  return sent.ok && sent.value;
}

function inWords(step: Step, due: string, days: number): string {
  const what = step === 'review' ? 'The review' : 'The text';
  if (days < 0) return `${what} was due on ${due}: it is overdue.`;
  if (days === 0) return `${what} is due today, ${due}.`;
  return `${what} is due ${days === 1 ? 'tomorrow' : `in ${days} days`}, on ${due}.`;
}

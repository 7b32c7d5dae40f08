import { type IssueDates, issueDates } from '../article';
import { database, type Prisma } from '../db';
import type { Actor } from '../people';
import { mayWithIssues } from './policy';
import type { IssueState } from './workflow';

/** An issue as one chooses it from a list. */
export type IssueChoice = { month: string; state: IssueState; dates: IssueDates };

/** How many issues a field offers: three years of a monthly. Older ones are found in the list of issues. */
export const ISSUES_OFFERED = 36;

/** The newest months that have an issue, and the one that is chosen already; none for those who may not see issues. */
export async function issueChoices(actor: Actor, chosen?: string | null): Promise<IssueChoice[]> {
  if (!mayWithIssues(actor, 'read')) return [];
  const newest = await choices({ take: ISSUES_OFFERED });
  if (!chosen || newest.some(({ month }) => month === chosen)) return newest;
  return [...newest, ...(await choices({ where: { month: chosen } }))];
}

/** The issues of which a day falls between these two, both included; none for those who may not see issues. */
export async function issuesBetween(
  actor: Actor,
  first: string,
  last: string,
): Promise<IssueChoice[]> {
  if (!mayWithIssues(actor, 'read')) return [];
  const within = { gte: new Date(first), lte: new Date(last) };
  return choices({
    where: { OR: [{ copyDue: within }, { freezeOn: within }, { publishOn: within }] },
  });
}

async function choices(wanted: Pick<Prisma.IssueFindManyArgs, 'where' | 'take'>) {
  const rows = await database().issue.findMany({
    ...wanted,
    select: { month: true, state: true, copyDue: true, freezeOn: true, publishOn: true },
    orderBy: { month: 'desc' },
  });
  return rows.map(({ month, state, ...row }) => ({ month, state, dates: issueDates(row) }));
}

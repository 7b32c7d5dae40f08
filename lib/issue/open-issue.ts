import * as z from 'zod';
import { nowIn, type Prisma, type Transaction } from '../db';
import { recordEvent } from '../event';
import type { Actor } from '../people';
import { ok, type Result, refuse } from '../result';
import { type IssueAction, issueStateAllows, mayWithIssues } from './policy';
import type { IssueState } from './workflow';

/** What every mutation of an issue is told: which, and the version the person was looking at. */
export const issueInput = z.strictObject({ id: z.uuid(), version: z.int().positive() });

export type OpenIssue = Prisma.IssueGetPayload<Record<string, never>>;

/** Reads an issue for a mutation and asks the policy; see `openArticle`. */
export async function openIssue(
  tx: Transaction,
  actor: Actor,
  id: string,
  action: IssueAction,
): Promise<Result<OpenIssue>> {
  const issue = await tx.issue.findUnique({ where: { id } });
  if (!issue || !mayWithIssues(actor, 'read')) return refuse({ kind: 'not-found' });
  if (!mayWithIssues(actor, action)) {
    return refuse({ kind: 'forbidden', reason: 'Your role does not allow this.' });
  }
  if (!issueStateAllows(action, issue.state)) {
    const reason = `The issue is ${issue.state}.`;
    return refuse({ kind: 'wrong-state', state: issue.state, reason });
  }
  return ok(issue);
}

/** What a change of the issue itself does to it: it is being assembled, and no signature stands. */
export const ASSEMBLING = {
  state: 'assembling' as IssueState,
  signedHash: null,
  signedById: null,
  signedAt: null,
};

/** Writes an issue if it still has the version the person looked at, and records it. */
export async function writeIssue(
  tx: Transaction,
  actor: Actor,
  issue: OpenIssue,
  seenVersion: number,
  data: Prisma.IssueUncheckedUpdateManyInput,
  event: { type: string; data?: Record<string, unknown> },
): Promise<Result<{ version: number }>> {
  // What was decided on is the version that was opened: a guess of the next one must not slip in.
  if (seenVersion !== issue.version) {
    return refuse({ kind: 'changed-meanwhile', currentVersion: issue.version });
  }
  const { count } = await tx.issue.updateMany({
    where: { id: issue.id, version: seenVersion },
    data: { ...data, version: { increment: 1 }, updatedAt: nowIn(tx) },
  });
  if (count !== 1) {
    const now = await tx.issue.findUnique({ where: { id: issue.id }, select: { version: true } });
    return refuse({ kind: 'changed-meanwhile', currentVersion: now?.version ?? 0 });
  }
  await recordEvent(tx, {
    subject: { kind: 'issue', id: issue.id },
    actorId: actor.id,
    ...event,
  });
  return ok({ version: seenVersion + 1 });
}

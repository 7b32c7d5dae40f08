import { z } from 'zod';
import { asJson, type Transaction, transact } from '../db';
import { parseDocument } from '../document';
import { recordEvent } from '../event';
import type { Actor } from '../people';
import { readInput } from '../read-input';
import { type Finding, ok, type Result } from '../result';
import { derivedColumns, unsignIssueOf, voidApprovals, writeArticle } from './change-article';
import { preflightRules } from './check-readiness';
import { articleInput, type OpenArticle, openArticle } from './open-article';
import { preflightArticle } from './preflight';

const input = articleInput.extend({ document: z.unknown() });

export type SavedDraft = { version: number; savedAt: string; findings: Finding[] };

// A sitting at the desk is one line of the trail, not one for every pause.
const SITTING_MS = 10 * 60_000;

/**
 * Saves the text over the version it started from; a stale one is refused and changes nothing.
 * An edit of an approved article voids the approval and puts it back in review.
 */
export async function saveDraft(actor: Actor, unknownInput: unknown): Promise<Result<SavedDraft>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const parsed = parseDocument(read.value.document);
  if (!parsed.ok) return withPath(parsed, 'document');
  const { id, version } = read.value;
  return transact(async (tx) => {
    const opened = await openArticle(tx, actor, id, 'edit');
    if (!opened.ok) return opened;
    const article = opened.value;
    const document = parsed.value;
    const columns = derivedColumns(document);
    const findings = preflightArticle(id, document, await preflightRules(tx));
    if (columns.contentHash === article.contentHash && article.version === version) {
      return ok({ version, savedAt: new Date().toISOString(), findings });
    }
    const wasApproved = article.facts.state === 'approved';
    const written = await writeArticle(tx, article, version, {
      document: asJson(document),
      ...columns,
      lastChangedBy: actor.id,
      ...(wasApproved && { state: 'in_review' as const, stateSince: new Date() }),
    });
    if (!written.ok) return written;
    const voided = await voidApprovals(tx, id);
    await unsignIssueOf(tx, actor, id);
    await recordEdit(tx, actor, article, voided);
    return ok({ version: written.value, savedAt: new Date().toISOString(), findings });
  });
}

async function recordEdit(
  tx: Transaction,
  actor: Actor,
  article: OpenArticle,
  voidedApprovals: number,
): Promise<void> {
  const subject = { kind: 'article', id: article.id } as const;
  const last = await tx.event.findFirst({
    where: { subject: `article:${article.id}` },
    orderBy: { sequence: 'desc' },
  });
  const sameSitting =
    last?.type === 'article.edited' &&
    last.actorId === actor.id &&
    Date.now() - last.at.getTime() < SITTING_MS;
  if (!sameSitting) await recordEvent(tx, { subject, type: 'article.edited', actorId: actor.id });
  if (voidedApprovals > 0) {
    await recordEvent(tx, {
      subject,
      type: 'article.approval-voided',
      actorId: actor.id,
      data: { approvals: voidedApprovals },
    });
  }
}

function withPath<T>(result: Result<T>, prefix: string): Result<T> {
  if (result.ok || result.refusal.kind !== 'invalid') return result;
  const problems = result.refusal.problems.map((problem) => ({
    ...problem,
    path: [prefix, problem.path].filter(Boolean).join('.'),
  }));
  return { ok: false, refusal: { kind: 'invalid', problems } };
}

import { asJson, nowIn, type Transaction } from '../db';
import { recordEvent } from '../event';
import { contentHash } from '../hash';
import { enqueue } from '../jobs';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import { ok, type Result, refuse } from '../result';
import { type AssembledIssue, assembledIssue, blocking } from './assembled-issue';
import { type Edition, edition } from './edition';
import { issueInput, type OpenIssue, openIssue, writeIssue } from './open-issue';
import { addExport } from './request-export';

export type Published = { editionId: string; number: number; sha256: string; month: string };

/**
 * Publishes a signed issue: one transaction freezes edition 1 with everything by value, or nothing
 * happens. What is published is what was signed and what was approved, byte for byte.
 */
export async function publishIssue(actor: Actor, input: unknown): Promise<Result<Published>> {
  const read = readInput(issueInput, input);
  if (!read.ok) return read;
  const { id, version } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openIssue(tx, actor, id, 'publish');
    if (!opened.ok) return opened;
    const issue = opened.value;
    const written = await writeIssue(
      tx,
      actor,
      issue,
      version,
      { state: 'published' },
      {
        type: 'issue.published',
        data: { signedHash: issue.signedHash },
      },
    );
    if (!written.ok) return written;
    const assembled = await lockedAssembly(tx, issue);
    const open = blocking(assembled.findings);
    if (open.length > 0) return refuse({ kind: 'not-ready', findings: open });
    if (contentHash(assembled.manifest) !== issue.signedHash) {
      const reason = 'The issue is not the one that was signed.';
      return refuse({ kind: 'wrong-state', state: issue.state, reason });
    }
    const published = await freezeEdition(tx, actor, assembled);
    await closeArticles(tx, actor, assembled, published);
    await enqueue(tx, 'render-site', {});
    await addExport(tx, published.editionId, 'pdf', null);
    return ok(published);
  });
}

// The articles' rows are held until the end, so that no edit can slip in behind the check.
async function lockedAssembly(tx: Transaction, issue: OpenIssue): Promise<AssembledIssue> {
  await tx.$queryRaw`
    select a.id from "Article" a join "Placement" p on p."articleId" = a.id
    where p."issueId" = ${issue.id}::uuid order by a.id for update of a`;
  return assembledIssue(tx, issue);
}

async function freezeEdition(
  tx: Transaction,
  actor: Actor,
  { manifest }: AssembledIssue,
): Promise<Published> {
  const [clock] = await tx.$queryRaw<{ now: Date }[]>`select date_trunc('second', now()) as now`;
  if (!clock) throw new Error('The database has no clock');
  const content: Edition = edition.parse({
    ...manifest,
    number: 1,
    publishedAt: clock.now.toISOString(),
  });
  const { id, month } = manifest.issue;
  const frozen = await tx.edition.create({
    data: {
      issueId: id,
      number: content.number,
      content: asJson(content),
      sha256: contentHash(content),
      publishedAt: clock.now,
      publishedById: actor.id,
    },
    select: { id: true, number: true, sha256: true },
  });
  return { editionId: frozen.id, number: frozen.number, sha256: frozen.sha256, month };
}

async function closeArticles(
  tx: Transaction,
  actor: Actor,
  { articles }: AssembledIssue,
  published: Published,
): Promise<void> {
  const { count } = await tx.article.updateMany({
    where: { id: { in: articles.map(({ id }) => id) }, state: 'approved' },
    data: { state: 'published', stateSince: nowIn(tx), version: { increment: 1 } },
  });
  if (count !== articles.length) throw new Error('An article changed while it was locked');
  // Whoever reviewed it has nothing more to do with it.
  await tx.assignment.deleteMany({
    where: { articleId: { in: articles.map(({ id }) => id) }, step: 'review' },
  });
  for (const { id } of articles) {
    await recordEvent(tx, {
      subject: { kind: 'article', id },
      type: 'article.published',
      actorId: actor.id,
      data: { month: published.month, edition: published.number },
    });
  }
}

import {
  type ArticleState,
  approveArticle,
  createArticle,
  requestChanges,
  submitArticle,
  withdrawArticle,
} from '../../lib/article';
import { plainWords } from '../../lib/citation';
import { startThread } from '../../lib/comment';
import { asJson, writableDatabase } from '../../lib/db';
import { publishIssue } from '../../lib/issue';
import type { Actor } from '../../lib/people';
import { accepted } from './accepted';
import { readyDocument } from './documents';
import { aSignedIssue } from './issues';

/** A ready draft of this author. */
export async function aDraft(
  author: Actor,
  given: Parameters<typeof readyDocument>[0] = {},
): Promise<{ id: string; version: number }> {
  const document = readyDocument({ byline: author, ...given });
  return accepted(await createArticle(author, { document }));
}

/** Articles by the dozen, for lists: nothing of their past is kept. Gives their ids. */
export async function manyArticles(
  owner: Actor,
  given: { headline: string; state?: ArticleState; section?: string; at?: Date }[],
): Promise<string[]> {
  const rows = await writableDatabase().article.createManyAndReturn({
    data: given.map(({ headline, state, section, at }) => ({
      document: asJson(readyDocument({ headline, section, byline: owner })),
      contentHash: '0'.repeat(64),
      headline,
      search: plainWords(headline),
      sectionSlug: section ?? 'trade',
      state,
      ownerId: owner.id,
      lastChangedBy: owner.id,
      updatedAt: at,
      stateSince: at,
    })),
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** An article that waits for a decision. */
export async function aSubmission(
  author: Actor,
  given: Parameters<typeof readyDocument>[0] = {},
): Promise<{ id: string; version: number; contentHash: string }> {
  const draft = await aDraft(author, given);
  const { version } = accepted(await submitArticle(author, draft));
  const row = await writableDatabase().article.findUniqueOrThrow({ where: { id: draft.id } });
  return { id: draft.id, version, contentHash: row.contentHash };
}

/** An article that this editor approved. */
export async function anApproved(
  author: Actor,
  editor: Actor,
  given: Parameters<typeof readyDocument>[0] = {},
): Promise<{ id: string; version: number }> {
  const submission = await aSubmission(author, given);
  const { version } = accepted(await approveArticle(editor, submission));
  return { id: submission.id, version };
}

/** An open thread of this person on the commentary of a ready document. */
export async function aThread(
  actor: Actor,
  articleId: string,
  given: { body?: string; quote?: string } = {},
): Promise<{ threadId: string; commentId: string }> {
  const { quote = 'signed on Monday', body = 'Which Monday?' } = given;
  const anchor = { kind: 'passage', blockId: 'block001', quote, offset: 14 };
  return accepted(await startThread(actor, { articleId, anchor, body }));
}

/** One article of this owner in each state, by the moves that lead there. */
export async function articlesInEveryState(
  owner: Actor,
  editor: Actor,
  publisher: Actor,
): Promise<Map<ArticleState, { id: string; version: number; contentHash: string }>> {
  const withdrawn = await aDraft(owner, { headline: 'Withdrawn' });
  accepted(await withdrawArticle(owner, withdrawn));
  const sentBack = await aSubmission(owner, { headline: 'Sent back' });
  const { id, version } = sentBack;
  accepted(await requestChanges(editor, { id, version, note: 'Say more.' }));
  const published = await anApproved(owner, editor, { headline: 'Published' });
  const issue = await aSignedIssue(publisher, '2026-10', [published.id]);
  accepted(await publishIssue(publisher, issue));
  await aDraft(owner, { headline: 'Draft' });
  await aSubmission(owner, { headline: 'In review' });
  await anApproved(owner, editor, { headline: 'Approved' });
  const rows = await writableDatabase().article.findMany({ where: { ownerId: owner.id } });
  return new Map(
    rows.map(({ id, version, contentHash, state }) => [state, { id, version, contentHash }]),
  );
}

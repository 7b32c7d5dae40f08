import { database, type Queries } from '../db';
import type { Actor } from '../people';
import { type ArticleFacts, mayWith } from './policy';

/** What is known of an article without reading its text. */
export type ArticleHead = {
  id: string;
  version: number;
  headline: string;
  contentHash: string;
  updatedAt: Date;
  facts: ArticleFacts;
};

/** The head of an article; null when there is none or this person may not see it. */
export async function articleHead(
  actor: Actor,
  id: string,
  queries: Queries = database(),
): Promise<ArticleHead | null> {
  const row = await queries.article.findUnique({
    where: { id },
    omit: { document: true },
    include: { assignments: { where: { step: 'writing' } } },
  });
  if (!row) return null;
  const { state, ownerId, lastChangedBy, bylinePersonIds } = row;
  const writerId = row.assignments[0]?.userId ?? null;
  const facts = { state, ownerId, lastChangedBy, bylinePersonIds, writerId };
  if (!mayWith(actor, 'read', facts)) return null;
  const { version, headline, contentHash, updatedAt } = row;
  return { id, version, headline, contentHash, updatedAt, facts };
}

import type { Queries } from '../db';
import { storedDocument } from '../stored-document';
import type { ArticleView } from './queries';

/** An article as it is now, for whoever has asked already who may read it; null when there is none. */
export async function articleAsItIs(
  queries: Queries,
  id: string,
): Promise<Pick<
  ArticleView,
  'id' | 'headline' | 'state' | 'document' | 'contentHash' | 'section' | 'issueMonth'
> | null> {
  const row = await queries.article.findUnique({
    where: { id },
    include: { placement: { select: { issue: { select: { month: true } } } } },
  });
  if (!row) return null;
  const { headline, state, contentHash, sectionSlug: section } = row;
  const issueMonth = row.placement?.issue.month ?? null;
  const document = storedDocument(row.document);
  return { id, headline, state, document, contentHash, section, issueMonth };
}

import { database, type Transaction } from '../../db';

/** Who made a suggestion, and when. */
export type SuggestionLine = { id: string; by: string; at: string };

/** Who made the suggestions that are open in an article; only for those who may read it. */
export async function openSuggestionsOf(articleId: string): Promise<SuggestionLine[]> {
  const rows = await database().suggestion.findMany({
    where: { articleId, state: 'open' },
    include: { author: { select: { name: true } } },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(({ id, author, createdAt }) => ({
    id,
    by: author.name,
    at: createdAt.toISOString(),
  }));
}

/** All suggestions this article ever carried, with the words their authors put in where known. */
export async function knownSuggestions(
  tx: Transaction,
  articleId: string,
): Promise<Map<string, string | null>> {
  const rows = await tx.suggestion.findMany({
    where: { articleId },
    select: { id: true, words: true },
  });
  return new Map(rows.map(({ id, words }) => [id, words]));
}

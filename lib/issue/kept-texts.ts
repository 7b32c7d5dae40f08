import type { Queries } from '../db';
import type { ArticleDocument } from '../document';
import { storedDocument } from '../stored-document';

// Some ten issues of sixty articles, 40 kB a text.
const MOST = 600;
const kept = new Map<string, ArticleDocument>();

type Named = { id: string; contentHash: string };

type Texts = Map<string, ArticleDocument>;

/** The texts of these articles as they are stored, by the ids of the articles. */
export async function storedTexts(queries: Queries, articles: readonly Named[]): Promise<Texts> {
  const rows = await readTexts(queries, articles);
  return new Map(rows.map(({ id, text }) => [id, text]));
}

async function readTexts(queries: Queries, articles: readonly Named[]) {
  if (articles.length === 0) return [];
  const rows = await queries.article.findMany({
    where: { id: { in: articles.map(({ id }) => id) } },
    select: { id: true, contentHash: true, document: true },
  });
  return rows.map(({ document, ...row }) => ({ ...row, text: storedDocument(document) }));
}

/**
 * The same, where texts that this process has read lately are not read again: what has the same hash
 * is the same text. For looking only; what is signed and published is read from its row.
 */
export async function keptTexts(queries: Queries, articles: readonly Named[]): Promise<Texts> {
  const unknown = articles.filter(({ contentHash }) => !kept.has(contentHash));
  const texts: Texts = new Map();
  // A text may have been saved since it was named: it is kept by the hash it has.
  for (const { id, contentHash, text } of await readTexts(queries, unknown)) {
    texts.set(id, text);
    keep(contentHash, text);
  }
  for (const { id, contentHash } of articles) {
    const text = texts.has(id) ? undefined : kept.get(contentHash);
    if (!text) continue;
    texts.set(id, text);
    keep(contentHash, text);
  }
  letGo();
  return texts;
}

// What was used last goes last, so that the first is what to let go.
function keep(contentHash: string, text: ArticleDocument): void {
  kept.delete(contentHash);
  kept.set(contentHash, text);
}

function letGo(): void {
  for (const hash of kept.keys()) {
    if (kept.size <= MOST) return;
    kept.delete(hash);
  }
}

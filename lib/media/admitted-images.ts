import type { Queries } from '../db';
import { type ArticleDocument, namedImages, withImages } from '../document';

/** An article's id and its text. */
type Text = { id: string; document: ArticleDocument };

/** Which of these images may stand in an article: those that somebody who could see them put there. */
export async function admittedAmong(
  queries: Queries,
  articleId: string,
  named: readonly string[],
): Promise<Set<string>> {
  if (named.length === 0) return new Set();
  const rows = await queries.admittedImage.findMany({
    where: { articleId, sha256: { in: [...named] } },
    select: { sha256: true },
  });
  return new Set(rows.map(({ sha256 }) => sha256));
}

/**
 * Texts of articles with the images alone that may stand in them: what previews, links and files of
 * them are made of, whoever asks. A figure that names another image shows none.
 */
export async function withAdmittedImages<Article extends Text>(
  queries: Queries,
  articles: readonly Article[],
): Promise<Article[]> {
  const foreign = await foreignImages(queries, articles);
  return articles.map((article) => {
    const not = foreign.get(article.id);
    if (!not) return article;
    return { ...article, document: withImages(article.document, (sha256) => !not.has(sha256)) };
  });
}

/** The images that these texts name and that may not stand in them, by the ids of the articles that name any. */
export async function foreignImages(
  queries: Queries,
  articles: readonly Text[],
): Promise<Map<string, Set<string>>> {
  const named = articles.flatMap(({ id, document }) =>
    namedImages(document).map(({ image }) => ({ articleId: id, sha256: image.sha256 })),
  );
  if (named.length === 0) return new Map();
  const rows = await queries.admittedImage.findMany({
    where: { articleId: { in: articles.map(({ id }) => id) } },
    select: { articleId: true, sha256: true },
  });
  const admitted = new Set(rows.map(({ articleId, sha256 }) => `${articleId} ${sha256}`));
  const foreign = new Map<string, Set<string>>();
  for (const { articleId, sha256 } of named) {
    if (admitted.has(`${articleId} ${sha256}`)) continue;
    foreign.set(articleId, (foreign.get(articleId) ?? new Set()).add(sha256));
  }
  return foreign;
}

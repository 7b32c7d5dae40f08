import type { Transaction } from '../db';
import type { ArticleDocument } from '../document';
import { contentHash } from '../hash';
import { admittedAmong } from './admitted-images';
import { imageRows } from './image-rows';

/**
 * Writes the index of an article's images anew, in the transaction that writes its document. Where
 * its figures are what they were, which is the rule while somebody types, nothing is written. What
 * was not admitted to the article is left out.
 */
export async function indexImages(
  tx: Transaction,
  articleId: string,
  document: ArticleDocument,
): Promise<void> {
  const rows = imageRows(document);
  const stored = await tx.imageUse.findMany({
    where: { articleId },
    orderBy: { position: 'asc' },
    omit: { articleId: true },
  });
  if (contentHash(stored) === contentHash(rows)) return;
  const admitted = await admittedAmong(tx, articleId, [
    ...new Set(rows.map(({ sha256 }) => sha256)),
  ]);
  await tx.imageUse.deleteMany({ where: { articleId } });
  await tx.imageUse.createMany({
    data: rows.filter(({ sha256 }) => admitted.has(sha256)).map((row) => ({ ...row, articleId })),
  });
}

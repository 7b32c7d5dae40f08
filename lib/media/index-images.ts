import type { Transaction } from '../db';
import type { ArticleDocument } from '../document';
import { contentHash } from '../hash';
import type { Actor } from '../people';
import { imageRows } from './image-rows';
import { visibleAmong } from './queries';

/**
 * Writes the index of an article's images anew, in the transaction that writes its document. Where
 * its figures are what they were, which is the rule while somebody types, nothing is written. What
 * is no image of the desk is left out.
 */
export async function indexImages(
  tx: Transaction,
  actor: Actor,
  articleId: string,
  document: ArticleDocument,
): Promise<void> {
  const rows = imageRows(document);
  const stored = await tx.imageUse.findMany({
    where: { articleId },
    orderBy: { position: 'asc' },
    omit: { articleId: true },
  });
  if (contentHash(stored.map(({ isRightful: _, ...row }) => row)) === contentHash(rows)) return;
  const named = [...new Set(rows.map(({ sha256 }) => sha256))];
  const known = await tx.image.findMany({
    where: { sha256: { in: named } },
    select: { sha256: true },
  });
  const isKnown = new Set(known.map(({ sha256 }) => sha256));
  const before = stored.filter(({ isRightful }) => isRightful).map(({ sha256 }) => sha256);
  const seen = await visibleAmong(tx, actor, named);
  const isRightful = new Set([...before, ...seen]);
  await tx.imageUse.deleteMany({ where: { articleId } });
  await tx.imageUse.createMany({
    data: rows
      .filter(({ sha256 }) => isKnown.has(sha256))
      .map((row) => ({ ...row, articleId, isRightful: isRightful.has(row.sha256) })),
  });
}

import { outletCited } from '../citation';
import type { Transaction } from '../db';
import type { ArticleDocument } from '../document';
import { contentHash } from '../hash';
import { holdRegistry, outletsCited } from '../outlet';
import { type SourceRow, sourceRows } from './source-rows';

/**
 * Writes the index of an article's citations anew, in the transaction that writes its document.
 * Where the citations are what they were, which is the rule while somebody types, nothing is written.
 */
export async function indexSources(
  tx: Transaction,
  articleId: string,
  document: ArticleDocument,
): Promise<void> {
  const rows = sourceRows(document);
  const stored = await tx.source.findMany({
    where: { articleId },
    orderBy: { position: 'asc' },
    omit: { id: true, articleId: true, outletId: true },
  });
  if (contentHash(stored) === contentHash(rows)) return;
  await writeSources(tx, articleId, rows);
}

/** Writes these as all the citations of an article, each tied to its outlet. */
export async function writeSources(
  tx: Transaction,
  articleId: string,
  rows: readonly SourceRow[],
): Promise<void> {
  await holdRegistry(tx);
  const registry = await outletsCited(rows, tx);
  await tx.source.deleteMany({ where: { articleId } });
  await tx.source.createMany({
    data: rows.map((row) => ({
      ...row,
      articleId,
      outletId: outletCited(registry, row)?.id ?? null,
    })),
  });
}

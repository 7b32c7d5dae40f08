import { database } from '../db';
import type { Reading } from '../import';
import type { Actor } from '../people';

/** An import as its page shows it: the file, and the account of its lines. */
export type ImportView = {
  id: string;
  fileName: string;
  createdAt: Date;
  committed: boolean;
  articleIds: string[];
  reading: Reading;
};

/** One's own import; null when there is none of that id. */
export async function importFor(actor: Actor, id: string): Promise<ImportView | null> {
  const row = await database().import.findUnique({ where: { id } });
  if (!row || row.userId !== actor.id) return null;
  return {
    id,
    fileName: row.fileName,
    createdAt: row.createdAt,
    committed: row.committedAt !== null,
    articleIds: row.articleIds,
    reading: row.reading as unknown as Reading,
  };
}

/** One's latest imports. */
export async function importsOf(
  actor: Actor,
): Promise<{ id: string; fileName: string; createdAt: Date; drafts: number }[]> {
  const rows = await database().import.findMany({
    where: { userId: actor.id },
    orderBy: { createdAt: 'desc' },
    take: 20,
    omit: { reading: true },
  });
  return rows.map(({ id, fileName, createdAt, articleIds }) => ({
    id,
    fileName,
    createdAt,
    drafts: articleIds.length,
  }));
}

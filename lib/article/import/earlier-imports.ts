import { database, type Queries } from '../../db';
import type { Actor } from '../../people';
import { type MadeDraft, madeDrafts } from './made-drafts';

/** An import of the same bytes that drafts were made of. */
export type EarlierImport = {
  id: string;
  /** The file that both brought. */
  fileName: string;
  committedAt: Date;
  by: string;
  isOwn: boolean;
  drafts: MadeDraft[];
};

/**
 * The committed imports that brought one of these files, the latest first: one's own, and for whoever
 * may read every draft also those of others.
 */
export async function earlierImports(
  actor: Actor,
  importId: string,
  queries: Queries = database(),
): Promise<EarlierImport[]> {
  const files = await queries.importFile.findMany({ where: { importId } });
  const seesAll = actor.role === 'editor' || actor.role === 'publisher';
  const same = await queries.import.findMany({
    where: {
      id: { not: importId },
      committedAt: { not: null },
      ...(!seesAll && { userId: actor.id }),
      files: { some: { sha256: { in: files.map(({ sha256 }) => sha256) } } },
    },
    include: { user: true, files: { orderBy: { position: 'asc' } } },
    omit: { reading: true },
    orderBy: { committedAt: 'desc' },
    take: 20,
  });
  const hashes = new Set(files.map(({ sha256 }) => sha256));
  const ids = same.flatMap(({ articleIds }) => articleIds);
  const drafts = await madeDrafts(queries, actor, ids);
  return same.flatMap((each) => {
    if (each.committedAt === null) return [];
    const shared = each.files.find(({ sha256 }) => hashes.has(sha256));
    return [
      {
        id: each.id,
        fileName: shared?.name ?? each.fileName,
        committedAt: each.committedAt,
        by: each.user.name,
        isOwn: each.userId === actor.id,
        drafts: drafts.filter(({ id }) => each.articleIds.includes(id)),
      },
    ];
  });
}

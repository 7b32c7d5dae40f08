import { database, transactAsSystem } from '../db';
import { ok } from '../result';
import { storedDocument } from '../stored-document';
import { writeSources } from './index-sources';
import { sourceRows } from './source-rows';

const BATCH = 100;

/** Derives the whole index from the articles again; says how many articles and citations there are. */
export async function rebuildSources(): Promise<{ articles: number; citations: number }> {
  const done = { articles: 0, citations: 0 };
  for (let after: string | undefined; ; ) {
    const ids = await database().article.findMany({
      where: after ? { id: { gt: after } } : {},
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true },
    });
    for (const { id } of ids) done.citations += await rebuildArticle(id);
    done.articles += ids.length;
    after = ids.at(-1)?.id;
    if (ids.length < BATCH) return done;
  }
}

// The row is locked first, as by a save, so that a save that comes between is not undone.
async function rebuildArticle(id: string): Promise<number> {
  const rebuilt = await transactAsSystem(async (tx) => {
    await tx.$queryRaw`select 1 from "Article" where id = ${id}::uuid for update`;
    const { document } = await tx.article.findUniqueOrThrow({ where: { id } });
    const rows = sourceRows(storedDocument(document));
    await writeSources(tx, id, rows);
    return ok(rows.length);
  });
  return rebuilt.ok ? rebuilt.value : 0;
}

import { z } from 'zod';
import { transact } from '../db';
import { parseDocument } from '../document';
import { documentFromImport, type Reading } from '../import';
import type { Actor } from '../people';
import { publicationSettings } from '../publication';
import { readInput } from '../read-input';
import { ok, type Result, refuse } from '../result';
import { addArticle } from './create-article';

const input = z.strictObject({ id: z.uuid() });

/** Makes drafts of everything that was read of an import: all of them or none, and only once. */
export async function commitImport(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ articleIds: string[] }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { id } = read.value;
  return transact(async (tx) => {
    const begun = await tx.import.findUnique({ where: { id } });
    if (!begun || begun.userId !== actor.id) return refuse({ kind: 'not-found' });
    const { count } = await tx.import.updateMany({
      where: { id, committedAt: null },
      data: { committedAt: new Date() },
    });
    if (count === 0) {
      const reason = 'The drafts of this import were made already.';
      return refuse({ kind: 'wrong-state', state: 'committed', reason });
    }
    const { language } = await publicationSettings(tx);
    const articleIds: string[] = [];
    for (const article of (begun.reading as unknown as Reading).articles) {
      const document = parseDocument(documentFromImport(article, { lang: language }));
      if (!document.ok) return document;
      const added = await addArticle(tx, actor, document.value, {
        type: 'article.imported',
        data: { fileName: begun.fileName, sha256: begun.sha256 },
      });
      if (!added.ok) return added;
      articleIds.push(added.value.id);
    }
    await tx.import.update({ where: { id }, data: { articleIds } });
    return ok({ articleIds });
  });
}

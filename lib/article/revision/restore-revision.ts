import * as z from 'zod';
import { recordEvent } from '../../event';
import { type Actor, transactAs } from '../../people';
import { readInput } from '../../read-input';
import { invalid, ok, type Result, refuse } from '../../result';
import { storedDocument } from '../../stored-document';
import { articleInput, openArticle } from '../open-article';
import { writeText } from '../write-text';
import { keepRevision } from './keep-revision';

const FOREIGN_IMAGE = invalid(
  'number',
  'It shows an image that may not stand in this article: take what you need of it by hand.',
);

const input = articleInput.extend({ number: z.coerce.number().int().positive() });

/**
 * Makes the text of an earlier revision the text again: a new version and a new revision of the same
 * words. What it replaces is kept before. It is an edit: where one may not edit, one may not restore.
 */
export async function restoreRevision(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ version: number; revisionNumber: number }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { id, version, number } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openArticle(tx, actor, id, 'edit');
    if (!opened.ok) return opened;
    const article = opened.value;
    const revision = await tx.revision.findUnique({
      where: { articleId_number: { articleId: id, number } },
    });
    if (!revision) return refuse({ kind: 'not-found' });
    if (revision.contentHash === article.contentHash) {
      return invalid('number', 'This is the text as it is now.');
    }
    const document = storedDocument(revision.document);
    const about = { lastChangedBy: actor.id, isTheirs: false };
    const written = await writeText(tx, actor, article, version, document, about);
    if (!written.ok) return written.refusal.kind === 'invalid' ? FOREIGN_IMAGE : written;
    const writer = { id: article.facts.lastChangedBy };
    await keepRevision(tx, writer, article, 'before-restore');
    const { contentHash } = revision;
    const kept = await keepRevision(tx, actor, { id, document, contentHash }, `restored:${number}`);
    await recordEvent(tx, {
      subject: { kind: 'article', id },
      type: 'article.revision-restored',
      actorId: actor.id,
      revisionNumber: kept.number,
      data: { from: number },
    });
    return ok({ version: written.value, revisionNumber: kept.number });
  });
}

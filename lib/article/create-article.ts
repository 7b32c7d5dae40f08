import * as z from 'zod';
import { asJson, type Transaction } from '../db';
import { type ArticleDocument, blankDocument, parseDocument } from '../document';
import { recordEvent } from '../event';
import { admitImages } from '../media';
import { type Actor, canOnDesk, transactAs } from '../people';
import { publicationSettings } from '../publication';
import { readInput } from '../read-input';
import { ok, type Result, refuse } from '../result';
import { indexSources } from '../source';
import { derivedColumns } from './change-article';
import { keepRevision } from './revision/keep-revision';

const input = z.strictObject({ document: z.unknown().optional() });

/** Where a new article came from, for its trail. */
export type Origin = {
  type: 'article.created' | 'article.imported';
  data?: Record<string, unknown>;
};

/** Starts an article: blank with one's own byline, or with a document brought along. */
export async function createArticle(
  actor: Actor,
  unknownInput: unknown = {},
): Promise<Result<{ id: string; version: number }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const document =
    read.value.document === undefined ? ok(null) : parseDocument(read.value.document);
  if (!document.ok) return document;
  return transactAs(actor, (tx, actor) =>
    addArticle(tx, actor, document.value, { type: 'article.created' }),
  );
}

/** Adds an article in somebody's transaction; see `createArticle`. */
export async function addArticle(
  tx: Transaction,
  actor: Actor,
  brought: ArticleDocument | null,
  origin: Origin,
): Promise<Result<{ id: string; version: number }>> {
  if (!canOnDesk(actor, 'import')) {
    return refuse({ kind: 'forbidden', reason: 'Your role does not write articles.' });
  }
  const document = brought ?? (await ownBlankDocument(tx, actor));
  const { id, version } = await tx.article.create({
    data: {
      document: asJson(document),
      ...derivedColumns(document),
      ownerId: actor.id,
      lastChangedBy: actor.id,
    },
  });
  await indexSources(tx, id, document);
  const text = { articleId: id, before: null, document, isTheirs: true };
  const admitted = await admitImages(tx, actor, text);
  if (!admitted.ok) return admitted;
  const revision = brought
    ? await keepRevision(tx, actor, { id, document, ...derivedColumns(document) }, 'created')
    : null;
  await recordEvent(tx, {
    subject: { kind: 'article', id },
    type: origin.type,
    actorId: actor.id,
    revisionNumber: revision?.number,
    data: origin.data,
  });
  return ok({ id, version });
}

async function ownBlankDocument(tx: Transaction, actor: Actor): Promise<ArticleDocument> {
  const { language } = await publicationSettings(tx);
  const person = actor.personId
    ? await tx.person.findUnique({ where: { id: actor.personId } })
    : null;
  return blankDocument(person ? [{ personId: person.id, name: person.name }] : [], language);
}

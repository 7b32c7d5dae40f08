import { database } from '../../db';
import {
  type ArticleDocument,
  compareDocuments,
  type DocumentDifference,
  shownDifference,
} from '../../document';
import type { Actor } from '../../people';
import { storedDocument } from '../../stored-document';
import { articleHead } from '../article-head';
import type { RevisionReason } from './keep-revision';

/** A revision as the history lists it. */
export type RevisionLine = {
  number: number;
  reason: RevisionReason;
  /** Who wrote the text, or did what it was kept for. */
  by: string;
  at: Date;
  /** Whether it holds the text as it is now. */
  isCurrent: boolean;
};

/** The text as it is now: what it would be compared and merged with. */
export type CurrentDraft = {
  version: number;
  document: ArticleDocument;
  changedBy: string;
  changedAt: Date;
};

/** All revisions of an article, newest first; null when this person may not see it. */
export async function revisionsOf(actor: Actor, id: string): Promise<RevisionLine[] | null> {
  const head = await articleHead(actor, id);
  if (!head) return null;
  const rows = await database().revision.findMany({
    where: { articleId: id },
    orderBy: { number: 'desc' },
    omit: { document: true },
  });
  const names = await namesOf(rows.map(({ createdById }) => createdById));
  return rows.map((row) => ({
    number: row.number,
    reason: row.reason as RevisionReason,
    by: names.get(row.createdById) ?? 'Colophon',
    at: row.createdAt,
    isCurrent: row.contentHash === head.contentHash,
  }));
}

/** One side of a comparison: a revision by its number, or the text as it is now. */
export type RevisionRef = number | 'now';

/** What differs between two revisions; null when there is no such pair for this person. */
export async function revisionDifference(
  actor: Actor,
  id: string,
  from: RevisionRef,
  to: RevisionRef,
): Promise<DocumentDifference | null> {
  if (!(await articleHead(actor, id))) return null;
  const [before, after] = await Promise.all([documentOf(id, from), documentOf(id, to)]);
  return before && after ? shownDifference(compareDocuments(before, after)) : null;
}

/** The text as it is now, with who changed it last; null when this person may not see it. */
export async function currentDraft(actor: Actor, id: string): Promise<CurrentDraft | null> {
  if (!(await articleHead(actor, id))) return null;
  const row = await database().article.findUniqueOrThrow({ where: { id } });
  const names = await namesOf([row.lastChangedBy]);
  return {
    version: row.version,
    document: storedDocument(row.document),
    changedBy: names.get(row.lastChangedBy) ?? 'Colophon',
    changedAt: row.updatedAt,
  };
}

async function documentOf(articleId: string, ref: RevisionRef): Promise<ArticleDocument | null> {
  const row =
    ref === 'now'
      ? await database().article.findUnique({ where: { id: articleId } })
      : await database().revision.findUnique({
          where: { articleId_number: { articleId, number: ref } },
        });
  return row ? storedDocument(row.document) : null;
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const users = await database().user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}

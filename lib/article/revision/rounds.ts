import { database } from '../../db';
import { compareDocuments, type DocumentDifference, shownDifference } from '../../document';
import type { Actor } from '../../people';
import { storedDocument } from '../../stored-document';
import { articleHead } from '../article-head';

/** One submission and what came of it, as the rounds of an article are listed. */
export type RoundOfArticle = {
  number: number;
  revision: number;
  by: string;
  at: Date;
  decision: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  note: string;
};

/** A text to compare the present one with: what this person saw last, what they approved, a round. */
export type ChangesBase = {
  /** `look`, `approved` or `round-3`, as the address names it. */
  name: string;
  kind: 'look' | 'approved' | 'round';
  /** The number of the round; null for the others. */
  round: number | null;
  revision: number;
  at: Date;
};

/** What changed in an article since a text that this person knows. */
export type ArticleChanges = {
  rounds: RoundOfArticle[];
  bases: ChangesBase[];
  /** The one that is compared with; null when there is none yet. */
  base: ChangesBase | null;
  difference: DocumentDifference | null;
  /** Whether this person has marked the text exactly as it is now as read. */
  isSeen: boolean;
};

/** The rounds of an article and what changed since one of its bases; null when this person may not see it. */
export async function articleChanges(
  actor: Actor,
  id: string,
  since: string | null,
): Promise<ArticleChanges | null> {
  const head = await articleHead(actor, id);
  if (!head) return null;
  const [rounds, bases] = await Promise.all([roundsOf(id), basesOf(actor, id)]);
  const base = bases.find(({ name }) => name === since) ?? bases[0] ?? null;
  const look = bases.find(({ kind }) => kind === 'look');
  const [difference, seen] = await Promise.all([
    base ? differenceSince(id, base.revision) : null,
    look ? hashOf(id, look.revision) : null,
  ]);
  return { rounds, bases, base, difference, isSeen: seen === head.contentHash };
}

async function roundsOf(articleId: string): Promise<RoundOfArticle[]> {
  const rows = await database().round.findMany({
    where: { articleId },
    orderBy: { number: 'desc' },
    include: { revision: { select: { number: true } } },
  });
  const ids = rows.flatMap(({ submittedById, decidedById }) => [submittedById, decidedById ?? []]);
  const users = await database().user.findMany({
    where: { id: { in: ids.flat() } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string) => users.find((user) => user.id === id)?.name ?? 'Colophon';
  return rows.map((row) => ({
    number: row.number,
    revision: row.revision.number,
    by: nameOf(row.submittedById),
    at: row.submittedAt,
    decision: row.decision,
    decidedBy: row.decidedById && nameOf(row.decidedById),
    decidedAt: row.decidedAt,
    note: row.note,
  }));
}

/** What the present text can be compared with, the likeliest first. */
async function basesOf(actor: Actor, articleId: string): Promise<ChangesBase[]> {
  const revision = { select: { number: true } };
  const [look, approval, rounds] = await Promise.all([
    database().look.findUnique({
      where: { userId_articleId: { userId: actor.id, articleId } },
      include: { revision },
    }),
    database().approval.findFirst({
      where: { articleId, userId: actor.id },
      orderBy: { createdAt: 'desc' },
      include: { revision },
    }),
    database().round.findMany({
      where: { articleId },
      orderBy: { number: 'desc' },
      include: { revision },
    }),
  ]);
  const of = (kind: ChangesBase['kind'], row: { revision: { number: number } }, at: Date) => ({
    name: kind as string,
    kind,
    round: null,
    revision: row.revision.number,
    at,
  });
  return [
    ...(look ? [of('look', look, look.at)] : []),
    ...(approval ? [of('approved', approval, approval.createdAt)] : []),
    ...rounds.map((row) => ({
      ...of('round', row, row.submittedAt),
      name: `round-${row.number}`,
      round: row.number,
    })),
  ];
}

async function differenceSince(articleId: string, number: number): Promise<DocumentDifference> {
  const [now, then] = await Promise.all([
    database().article.findUniqueOrThrow({ where: { id: articleId } }),
    revisionOf(articleId, number),
  ]);
  if (!then) throw new Error('A base of comparison names a revision that is not there');
  const difference = compareDocuments(storedDocument(then.document), storedDocument(now.document));
  return shownDifference(difference);
}

function revisionOf(articleId: string, number: number) {
  return database().revision.findUnique({
    where: { articleId_number: { articleId, number } },
  });
}

async function hashOf(articleId: string, number: number): Promise<string | null> {
  const row = await database().revision.findUnique({
    where: { articleId_number: { articleId, number } },
    select: { contentHash: true },
  });
  return row?.contentHash ?? null;
}

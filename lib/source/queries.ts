import { plainWords } from '../citation';
import { database, type Prisma } from '../db';
import type { Actor } from '../people';
import { citationsVisibleTo } from './policy';

/** A citation as lists show it. */
export type SourceLine = {
  id: string;
  titleOriginal: string;
  titleTranslated: string;
  lang: string;
  outlet: string;
  outletNote: string;
  outletId: string | null;
  date: string;
  url: string;
  /** By which all citations of one source are found. */
  address: string;
  words: number;
  blockId: string;
  article: { id: string; headline: string; issueMonth: string | null };
};

export type SourceFilter = {
  /** Words of a title, an outlet or an address. */
  words?: string;
  outletId?: string;
  /** One source: see `addressKey`. */
  address?: string;
  /** Only citations of outlets that the registry doesn't know. */
  unregistered?: boolean;
  after?: { date: string; id: string };
};

/** How many citations a page of the list holds. */
export const SOURCES_A_PAGE = 50;
const MOST_WORDS = 8;

/** The citations a person may see, latest source first, fifty at a time. */
export async function sourcesFor(actor: Actor, filter: SourceFilter): Promise<SourceLine[]> {
  const rows = await database().source.findMany({
    where: { AND: [citationsVisibleTo(actor), ...conditions(filter), ...afterKey(filter)] },
    orderBy: [{ date: 'desc' }, { id: 'desc' }],
    take: SOURCES_A_PAGE,
    omit: { hosts: true, search: true, outletKey: true, position: true, articleId: true },
    include: {
      article: {
        select: {
          id: true,
          headline: true,
          placement: { select: { issue: { select: { month: true } } } },
        },
      },
    },
  });
  return rows.map(({ article, ...row }) => ({
    ...row,
    article: {
      id: article.id,
      headline: article.headline,
      issueMonth: article.placement?.issue.month ?? null,
    },
  }));
}

/** How many citations the filter finds, whatever its page. */
export async function sourceCount(actor: Actor, filter: SourceFilter): Promise<number> {
  return database().source.count({
    where: { AND: [citationsVisibleTo(actor), ...conditions(filter)] },
  });
}

function conditions(filter: SourceFilter): Prisma.SourceWhereInput[] {
  const { words, outletId, address, unregistered } = filter;
  return [
    ...searchWords(words ?? '').map((word) => ({ search: { contains: word } })),
    ...(outletId ? [{ outletId }] : []),
    ...(address ? [{ address }] : []),
    ...(unregistered ? [{ outletId: null }] : []),
  ];
}

function searchWords(words: string): string[] {
  return plainWords(words.slice(0, 300)).split(' ').filter(Boolean).slice(0, MOST_WORDS);
}

function afterKey({ after }: SourceFilter): Prisma.SourceWhereInput[] {
  if (!after) return [];
  const { date, id } = after;
  return [{ OR: [{ date: { lt: date } }, { date, id: { lt: id } }] }];
}

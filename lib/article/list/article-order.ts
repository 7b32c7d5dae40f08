import { Prisma } from '../../db';
import { isDay } from '../step/due-date';
import { type ArticleLine, DUE, IS_DATED, type Sql } from './article-line';

const { sql } = Prisma;

/** The orders in which articles can be listed. */
export const ARTICLE_ORDERS = ['updated', 'waiting', 'due', 'headline'] as const;

export type ArticleOrder = (typeof ARTICLE_ORDERS)[number];

/** The place of a line in its order: what it is sorted by, then its id. */
export type ArticleKey = { value: string; id: string };

/** A stretch of an order that one index can give; all but one order have only one. */
type Stretch = {
  /** What it is sorted by, before the id. */
  by: Sql;
  direction: 'asc' | 'desc';
  /** What of the articles is in it. */
  only: Sql;
  /** A key's value for SQL; null when the value is none of this stretch. */
  read: (value: string) => Sql | null;
  valueOf: (line: ArticleLine) => string;
};

const everything = sql`true`;

function instant(value: string): Sql | null {
  return /^\d{12,13}$/.test(value) ? sql`${new Date(Number(value))}` : null;
}

function day(value: string): Sql | null {
  return isDay(value) ? sql`${value}::date` : null;
}

const STRETCHES: Record<ArticleOrder, readonly Stretch[]> = {
  updated: [
    {
      by: sql`a."updatedAt"`,
      direction: 'desc',
      only: everything,
      read: instant,
      valueOf: (line) => String(line.updatedAt.getTime()),
    },
  ],
  waiting: [
    {
      by: sql`a."stateSince"`,
      direction: 'asc',
      only: everything,
      read: instant,
      valueOf: (line) => String(line.stateSince.getTime()),
    },
  ],
  headline: [
    {
      by: sql`lower(a.headline) collate "und-x-icu"`,
      direction: 'asc',
      only: everything,
      read: (value) => sql`lower(${value}) collate "und-x-icu"`,
      valueOf: (line) => line.headline,
    },
  ],
  // What has no date comes after everything that has one; what has waited longest leads it.
  due: [
    { by: DUE, direction: 'asc', only: IS_DATED, read: day, valueOf: (line) => line.due ?? '' },
    {
      by: sql`a."stateSince"`,
      direction: 'asc',
      only: sql`${IS_DATED} is not true`,
      read: instant,
      valueOf: (line) => String(line.stateSince.getTime()),
    },
  ],
};

export type Page = { where: Sql[]; order: Sql; keyOf: (line: ArticleLine) => ArticleKey };

/** The queries that give what follows a key, in turn; from the beginning without one. */
export function pagesAfter(order: ArticleOrder, after?: ArticleKey): Page[] {
  const stretches = STRETCHES[order];
  const at = after ? stretches.findIndex(({ read }) => read(after.value) !== null) : 0;
  return stretches.slice(Math.max(at, 0)).map((stretch, index) => ({
    where: [stretch.only, ...(after && at >= 0 && index === 0 ? [beyond(stretch, after)] : [])],
    order: orderOf(stretch),
    keyOf: (line) => ({ value: stretch.valueOf(line), id: line.id }),
  }));
}

function orderOf({ by, direction }: Stretch): Sql {
  return direction === 'desc' ? sql`${by} desc, a.id desc` : sql`${by}, a.id`;
}

function beyond({ by, direction, read }: Stretch, { value, id }: ArticleKey): Sql {
  const is = direction === 'desc' ? sql`<` : sql`>`;
  return sql`(${by}, a.id) ${is} (${read(value)}, ${id}::uuid)`;
}

import * as z from 'zod';
import { ARTICLE_ORDERS, ARTICLE_STATES, type ArticleKey, type ArticleQuery } from '../article';

function known<T>(type: z.ZodType<T>) {
  return type.optional().catch(undefined);
}

const KEY = /^([0-9a-f-]{36})_([\s\S]{0,500})$/;

const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);
// PostgreSQL takes no NUL, and half a surrogate pair finds nothing.
const text = z.string().transform((typed) => typed.replaceAll('\0', ' ').toWellFormed());

const query = z.object({
  state: known(z.enum(ARTICLE_STATES)),
  section: known(z.string().regex(/^[a-z0-9-]{1,80}$/)),
  issue: known(z.union([month, z.literal('none')])),
  author: known(z.union([z.uuid(), z.literal('me')])),
  assignee: known(z.union([z.uuid(), z.enum(['me', 'none'])])),
  overdue: known(z.literal('1')),
  q: known(text.pipe(z.string().trim().min(1).max(200))),
  sort: known(z.enum(ARTICLE_ORDERS)),
  after: known(text.pipe(z.string().regex(KEY))),
});

/** What a list's address asks for; what it doesn't know or can't be it leaves out. */
export function articleListQuery(parameters: Record<string, unknown>): ArticleQuery {
  const { overdue, q, sort, after, ...filter } = query.parse(parameters);
  return {
    filter: { ...filter, overdue: overdue === '1' || undefined, words: q },
    order: sort,
    after: keyOf(after ?? ''),
  };
}

function keyOf(written: string): ArticleKey | undefined {
  const [, id, value] = KEY.exec(written) ?? [];
  return id !== undefined && value !== undefined && uuidOf(id) ? { id, value } : undefined;
}

/** The address of a list: the same query in, the same list out. It can be kept and passed on. */
export function articleListAddress({ filter = {}, order, after }: ArticleQuery): string {
  const { overdue, words, ...plain } = filter;
  const fields = {
    ...plain,
    overdue: overdue ? '1' : undefined,
    q: words,
    sort: order === 'updated' ? undefined : order,
    after: after && `${after.id}_${after.value}`,
  };
  const given = Object.entries(fields).filter(
    (field): field is [string, string] => field[1] !== undefined,
  );
  const search = new URLSearchParams(given).toString();
  return search ? `/desk/articles?${search}` : '/desk/articles';
}

/** The month an address names; null when it names none. */
export function monthOf(parameter: unknown): string | null {
  return month.safeParse(parameter).data ?? null;
}

/** An id from an address, or null when it can't be one. */
export function uuidOf(text: string): string | null {
  return z.uuid().safeParse(text).success ? text : null;
}

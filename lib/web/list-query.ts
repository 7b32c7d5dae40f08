import { z } from 'zod';
import { ARTICLE_STATES, type ArticleFilter } from '../article';

const query = z.object({
  state: z.enum(ARTICLE_STATES).optional().catch(undefined),
  after: z
    .string()
    .regex(/^\d{13}_[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});

/** The filter that a list's address asks for; what it doesn't know it leaves out. */
export function articleListQuery(parameters: Record<string, unknown>): ArticleFilter {
  const { state, after } = query.parse(parameters);
  const [time, id] = after?.split('_') ?? [];
  if (!time || !id) return { state };
  return { state, after: { updatedAt: new Date(Number(time)), id } };
}

/** The key after which the next page of a list begins. */
export function pageKey(last: { updatedAt: Date; id: string }): string {
  return `${last.updatedAt.getTime()}_${last.id}`;
}

/** An id from an address, or null when it can't be one. */
export function uuidOf(text: string): string | null {
  return z.uuid().safeParse(text).success ? text : null;
}

import * as z from 'zod';
import type { ImageKey } from '../media';

export type LibraryQuery = { words?: string; after?: ImageKey };

const KEY = /^(\d{1,15})_([0-9a-f]{64})$/;

// PostgreSQL takes no NUL, and half a surrogate pair finds nothing.
const words = z
  .string()
  .transform((typed) => typed.replaceAll('\0', ' ').toWellFormed())
  .pipe(z.string().trim().min(1).max(200));

/** What an address asks of the media library; what it can't be it leaves out. */
export function libraryQuery(parameters: Record<string, unknown>): LibraryQuery {
  const [, at, sha256] = KEY.exec(String(parameters.after ?? '')) ?? [];
  const after = at && sha256 ? { at: new Date(Number(at)), sha256 } : undefined;
  return { words: words.safeParse(parameters.q).data, after };
}

/** The parameters of a page of the library. */
export function libraryParameters({ words: q, after }: LibraryQuery): string {
  const key = after && `${after.at.getTime()}_${after.sha256}`;
  return new URLSearchParams({ ...(q && { q }), ...(key && { after: key }) }).toString();
}

import { type ArticleDocument, parseDocument } from '../../lib/document';

/** Text that was typed in this browser and never reached the server. */
export type UnsentText = {
  key: string;
  /** The version of the article it was typed on. */
  version: number;
  /** When it was last kept, ISO 8601. */
  keptAt: string;
  document: ArticleDocument;
};

/** One browser tab that edits one article; tabs never touch what another one keeps. */
export type UnsentPlace = { articleId: string; tab: string };

const PREFIX = 'colophon:unsent';

/** Keeps a text in the browser in place of what this tab kept before; false when there is no room. */
export function keepUnsent(
  storage: Storage,
  place: UnsentPlace,
  text: { version: number; keptAt: string; document: unknown },
): boolean {
  const key = `${PREFIX}:${place.articleId}:${text.version}:${place.tab}`;
  try {
    storage.setItem(key, JSON.stringify(text));
  } catch {
    return false;
  }
  const older = keysOf(storage, place.articleId).filter(
    (other) => other !== key && other.endsWith(`:${place.tab}`),
  );
  for (const other of older) storage.removeItem(other);
  return true;
}

/** Forgets what this tab kept: all of it is on the server. */
export function forgetUnsent(storage: Storage, place: UnsentPlace): void {
  for (const key of keysOf(storage, place.articleId)) {
    if (key.endsWith(`:${place.tab}`)) storage.removeItem(key);
  }
}

/** The texts kept for an article, newest first; what can't be read as an article is left where it is. */
export function unsentTexts(storage: Storage, articleId: string): UnsentText[] {
  return keysOf(storage, articleId)
    .map((key) => readUnsent(storage, key))
    .filter((text) => text !== null)
    .sort((one, other) => other.keptAt.localeCompare(one.keptAt));
}

function readUnsent(storage: Storage, key: string): UnsentText | null {
  try {
    const { version, keptAt, document } = JSON.parse(storage.getItem(key) ?? '');
    const parsed = parseDocument(document);
    if (!parsed.ok || typeof version !== 'number' || typeof keptAt !== 'string') return null;
    return { key, version, keptAt, document: parsed.value };
  } catch {
    return null;
  }
}

function keysOf(storage: Storage, articleId: string): string[] {
  const all = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return all.filter((key) => key.startsWith(`${PREFIX}:${articleId}:`));
}

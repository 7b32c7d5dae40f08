import { type ArticleDocument, parseDocument } from '../../../lib/document';
import { writtenDocument } from './document-json';

/** Text that was typed in this browser and never reached the server. */
export type UnsentText = {
  key: string;
  /** The tab it was typed in. */
  tab: string;
  /** The version of the article it was typed on. */
  version: number;
  /** When it was last kept, ISO 8601. */
  keptAt: string;
  document: ArticleDocument;
  /** The text it was typed over, where that is known. */
  base: ArticleDocument | null;
};

/** One person’s text of one article: nobody else on this browser is offered it. */
export type UnsentOwner = { userId: string; articleId: string };

/** One browser tab in which somebody edits one article; tabs never touch what another one keeps. */
export type UnsentPlace = UnsentOwner & { tab: string };

export type TextToKeep = { version: number; keptAt: string; document: unknown; base: unknown };

/** A store of values by key that answers later: IndexedDB in the browser. */
export type KeyValues = {
  set(key: string, value: unknown): Promise<void>;
  del(key: string): Promise<void>;
  entries(): Promise<[IDBValidKey, unknown][]>;
};

/** Where unsent text waits: a database, and a place to put a last copy when the page is going. */
export type UnsentShelf = {
  /** Keeps a text in place of what this tab kept before; false when there is no room. */
  keep(place: UnsentPlace, text: TextToKeep): Promise<boolean>;
  /** The same, done when it returns: for the moment in which the page goes. */
  keepAtOnce(place: UnsentPlace, text: TextToKeep): boolean;
  /** Forgets what this tab kept: all of it is on the server. */
  forget(place: UnsentPlace): Promise<void>;
  /** Forgets one text that somebody decided on. */
  drop(text: Pick<UnsentText, 'key'>): Promise<void>;
  /** What one person kept of an article, newest first, one a tab; what can't be read stays where it is. */
  texts(owner: UnsentOwner): Promise<UnsentText[]>;
};

const PREFIX = 'colophon:unsent';

/** A shelf over a database and a storage that answers at once. */
export function unsentShelf(database: KeyValues, atOnce: Storage): UnsentShelf {
  return {
    async keep(place, text) {
      // Text is stored at a fraction of what storing a tree of objects takes, twice a second.
      const written = {
        ...text,
        document: writtenDocument(text.document),
        base: writtenDocument(text.base),
      };
      const isKept = await database.set(keyOf(place), written).then(
        () => true,
        () => keepIn(atOnce, place, text),
      );
      return isKept;
    },
    keepAtOnce: (place, text) => keepIn(atOnce, place, { ...text, base: null }),
    forget: (place) => drop(database, atOnce, keyOf(place)),
    drop: ({ key }) => drop(database, atOnce, key),
    async texts(owner) {
      const inDatabase = await database.entries().catch(() => []);
      const all = [...inDatabase, ...storedEntries(atOnce)].flatMap(([key, value]) =>
        isKeyOf(owner, key) ? (readUnsent(key, value) ?? []) : [],
      );
      return newestOfEachTab(all);
    },
  };
}

function keyOf(place: UnsentPlace): string {
  return `${prefixOf(place)}${place.tab}`;
}

function isKeyOf(owner: UnsentOwner, key: IDBValidKey): key is string {
  return typeof key === 'string' && key.startsWith(prefixOf(owner));
}

function prefixOf({ userId, articleId }: UnsentOwner): string {
  return `${PREFIX}:${userId}:${articleId}:`;
}

function keepIn(storage: Storage, place: UnsentPlace, text: TextToKeep): boolean {
  try {
    storage.setItem(keyOf(place), JSON.stringify(text));
    return true;
  } catch {
    return false;
  }
}

async function drop(database: KeyValues, atOnce: Storage, key: string): Promise<void> {
  atOnce.removeItem(key);
  await database.del(key).catch(() => {});
}

function storedEntries(storage: Storage): [string, unknown][] {
  return Array.from({ length: storage.length }, (_, index) => {
    const key = storage.key(index) ?? '';
    return [key, parsed(storage.getItem(key))];
  });
}

function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return null;
  }
}

function readUnsent(key: string, value: unknown): UnsentText | null {
  const { version, keptAt, document, base } = (value ?? {}) as Partial<TextToKeep>;
  if (typeof version !== 'number' || typeof keptAt !== 'string') return null;
  const text = parseDocument(read(document));
  if (!text.ok) return null;
  const known = parseDocument(read(base));
  const tab = key.slice(key.lastIndexOf(':') + 1);
  return { key, tab, version, keptAt, document: text.value, base: known.ok ? known.value : null };
}

// What is in the database is written as text; the last copy of a tab is not.
function read(document: unknown): unknown {
  return typeof document === 'string' ? parsed(document) : document;
}

// The last copy of a tab may be newer than what its database got to write.
function newestOfEachTab(texts: readonly UnsentText[]): UnsentText[] {
  const byKey = new Map<string, UnsentText>();
  for (const text of texts) {
    const known = byKey.get(text.key);
    if (!known || known.keptAt < text.keptAt) {
      byKey.set(text.key, { ...text, base: text.base ?? known?.base ?? null });
    }
  }
  return [...byKey.values()].sort((one, other) => other.keptAt.localeCompare(one.keptAt));
}

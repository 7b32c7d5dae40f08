import { plainWords } from '../citation';
import { database, type Prisma } from '../db';
import type { Actor } from '../people';
import { imagesShownTo, imagesVisibleTo, MEDIA_POLICY, usesVisibleTo } from './policy';
import { publishedCovers } from './queries';
import type { StoredImage } from './store-image';

/** How many images a page of the library holds, and how many articles a line names. */
export const IMAGES_A_PAGE = 24;
const ARTICLES_NAMED = 5;
const MOST_WORDS = 8;

/** By which a page of the library begins after the one before it. */
export type ImageKey = { at: Date; sha256: string };

/** An image as the library shows it, with those of its uses that this person may see. */
export type LibraryLine = {
  image: StoredImage;
  name: string;
  bytes: number;
  at: Date;
  uploadedBy: string;
  /** Latest first; each article once. */
  articles: { id: string; headline: string; issueMonth: string | null }[];
  /** How many figures show it. */
  useCount: number;
  /** The months of the issues whose cover it is. */
  coverOf: string[];
  latestUse: {
    headline: string;
    caption: string;
    alt: string;
    creator: string;
    sourceUrl: string;
    licence: string;
    rightsHolder: string;
  } | null;
};

export type LibraryPage = { images: LibraryLine[]; next: ImageKey | null };

/** The images that a person may see, latest first, a page at a time; `words` of a name, a caption or a creator. */
export async function imagesFor(
  actor: Actor,
  asked: { words?: string; after?: ImageKey } = {},
): Promise<LibraryPage> {
  const visible = usesVisibleTo(actor);
  const covers = await publishedCovers(actor, null);
  const rows = await database().image.findMany({
    where: {
      AND: [
        imagesVisibleTo(actor, covers),
        ...searched(actor, asked.words, visible, imagesShownTo(actor, covers)),
        ...later(asked.after),
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { sha256: 'desc' }],
    take: IMAGES_A_PAGE + 1,
    include: usesOf(actor, visible),
  });
  const shown = rows.slice(0, IMAGES_A_PAGE);
  const last = rows.length > IMAGES_A_PAGE ? shown.at(-1) : undefined;
  const names = await namesOf(shown.map(({ uploadedById }) => uploadedById));
  const months = await coverMonths(
    actor,
    shown.map(({ sha256 }) => sha256),
    covers,
  );
  return {
    images: shown.map((row) => ({
      ...lineOf(row),
      ...(broughtBy(actor, row) ?? { uploadedBy: names.get(row.uploadedById) ?? '' }),
      coverOf: months.get(row.sha256) ?? [],
    })),
    next: last ? { at: last.createdAt, sha256: last.sha256 } : null,
  };
}

function usesOf(actor: Actor, visible: Prisma.ImageUseWhereInput) {
  return {
    uploads: { where: { userId: actor.id }, take: 1 },
    uses: {
      where: visible,
      orderBy: [{ article: { updatedAt: 'desc' } }, { position: 'asc' }],
      // One article may show an image twice.
      take: ARTICLES_NAMED * 2,
      include: {
        article: {
          select: {
            id: true,
            headline: true,
            placement: { select: { issue: { select: { month: true } } } },
          },
        },
      },
    },
    _count: { select: { uses: { where: visible } } },
  } satisfies Prisma.ImageInclude;
}

type Row = Prisma.ImageGetPayload<{ include: ReturnType<typeof usesOf> }>;

function lineOf(row: Row): Omit<LibraryLine, 'uploadedBy' | 'coverOf'> {
  const { sha256, width, height, uses } = row;
  const [latest] = uses;
  const articles = new Map(uses.map(({ article }) => [article.id, article]));
  return {
    image: { sha256, mime: row.mime as StoredImage['mime'], width, height },
    name: row.originalName,
    bytes: row.bytes,
    at: row.createdAt,
    articles: [...articles.values()].slice(0, ARTICLES_NAMED).map((article) => ({
      id: article.id,
      headline: article.headline,
      issueMonth: article.placement?.issue.month ?? null,
    })),
    useCount: row._count.uses,
    latestUse: latest
      ? {
          headline: latest.article.headline,
          caption: latest.caption,
          alt: latest.alt,
          creator: latest.creator,
          sourceUrl: latest.sourceUrl,
          licence: latest.licence,
          rightsHolder: latest.rightsHolder,
        }
      : null,
  };
}

// Whoever sees only some images learns of what they brought nothing but their own file's name and day:
// somebody may have brought the same bytes before them.
function broughtBy(actor: Actor, { uploads: [mine] }: Row) {
  if (MEDIA_POLICY[actor.role] !== 'own' || !mine) return null;
  return { name: mine.originalName || 'image', at: mine.createdAt, uploadedBy: actor.name };
}

// Words that are said only where this person may not look find nothing.
function searched(
  actor: Actor,
  words: string | undefined,
  visible: Prisma.ImageUseWhereInput,
  shown: Prisma.ImageWhereInput,
): Prisma.ImageWhereInput[] {
  const wanted = plainWords((words ?? '').slice(0, 300))
    .split(' ')
    .filter(Boolean);
  return wanted.slice(0, MOST_WORDS).map((word) => ({
    OR: [
      { AND: [shown, { search: { contains: word } }] },
      { uploads: { some: { userId: actor.id, search: { contains: word } } } },
      { uses: { some: { AND: [visible, { search: { contains: word } }] } } },
    ],
  }));
}

function later(after: ImageKey | undefined): Prisma.ImageWhereInput[] {
  if (!after) return [];
  const { at, sha256 } = after;
  return [{ OR: [{ createdAt: { lt: at } }, { createdAt: at, sha256: { lt: sha256 } }] }];
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const users = await database().user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}

// An author knows the covers of what is published alone.
async function coverMonths(
  actor: Actor,
  images: readonly string[],
  published: readonly string[],
): Promise<Map<string, string[]>> {
  const known =
    actor.role === 'author' ? images.filter((each) => published.includes(each)) : images;
  if (known.length === 0) return new Map();
  const issues = await database().issue.findMany({
    where: {
      OR: known.map((sha256) => ({ cover: { path: ['image', 'sha256'], equals: sha256 } })),
      ...(actor.role === 'author' && { editions: { some: {} } }),
    },
    select: { month: true, cover: true },
    orderBy: { month: 'desc' },
    take: 100,
  });
  const months = new Map<string, string[]>();
  for (const { month, cover } of issues) {
    const { sha256 } = (cover as { image: { sha256: string } }).image;
    months.set(sha256, [...(months.get(sha256) ?? []), month]);
  }
  return months;
}

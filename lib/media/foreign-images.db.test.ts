import { beforeEach, describe, expect, test } from 'vitest';
import {
  accepted,
  aDraft,
  anImage,
  aPlannedIssue,
  aPublication,
  aUser,
  illustratedDocument,
  readyDocument,
  withFigures,
} from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { beginImport, createArticle, saveDraft } from '../article';
import { writableDatabase } from '../db';
import type { ArticleDocument, DocumentNode } from '../document';
import { sha256Of } from '../hash';
import { updateIssue } from '../issue';
import type { Actor } from '../people';
import { imageBytes, putBlob, type StoredImage } from '.';

const tables = await testDatabase();
let author: Actor;
let other: Actor;
let editor: Actor;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  author = await aUser('author');
  other = await aUser('author');
  editor = await aUser('editor');
});

const text = (...images: StoredImage[]) =>
  withFigures(
    readyDocument({ byline: author }),
    images.map((image) => ({ image, alt: 'A quay' })),
  );

/** The image of somebody else's draft. */
async function foreignImage(): Promise<StoredImage> {
  const image = await anImage(other);
  accepted(await createArticle(other, { document: illustratedDocument(other, image) }));
  return image;
}

async function publishedImage(): Promise<StoredImage> {
  const image = await anImage(other);
  const document = illustratedDocument(other, image);
  const { id } = accepted(await createArticle(other, { document }));
  await writableDatabase().article.update({ where: { id }, data: { state: 'published' } });
  return image;
}

/** What the blob store holds beside images, under the hash of a stranger's import and of a file. */
async function importedFile(): Promise<StoredImage> {
  const bytes = Buffer.from('# A headline\n\nA stranger’s text, and one more sentence of it.\n');
  accepted(await beginImport(other, [{ name: 'secret.md', bytes }]));
  return { sha256: sha256Of(bytes), mime: 'image/png', width: 640, height: 400 };
}

async function madeFile(): Promise<StoredImage> {
  const sha256 = await putBlob(Buffer.from('%PDF-1.7 a finished export'));
  return { sha256, mime: 'image/png', width: 640, height: 400 };
}

const unknownImage = async (): Promise<StoredImage> => ({
  sha256: 'e'.repeat(64),
  mime: 'image/png',
  width: 640,
  height: 400,
});

/** What may not be put into a draft of one's own. */
const FOREIGN = {
  'of a stranger’s draft': foreignImage,
  'of nobody': unknownImage,
  'that is an imported file': importedFile,
  'that is a finished file': madeFile,
};

type Way = (image: StoredImage) => Promise<unknown>;

/** Every way for a hash into a draft of one's own; each answers with the refusal. */
const WAYS: Record<string, Way> = {
  'a new article': async (image) =>
    refusalOf(await createArticle(author, { document: text(image) })),
  'a save': (image) => saved(text(image)),
  'a merge': (image) => saved(text(image), { because: 'merge' }),
  'a figure that is suggested': (image) =>
    saved(marked(text(image), -1, [{ type: 'insertion', attrs: { id: `${author.id}-one` } }])),
  'what a suggestion says an attribute was': (image) =>
    saved(withBefore({ what: 'attribute', name: 'image', before: image })),
  'what a suggestion says a block was': (image) => {
    const attrs = { id: 'figu0000', image, alt: 'A quay' };
    return saved(withBefore({ what: 'kind', before: { type: 'figure', attrs } }));
  },
};

async function saved(document: ArticleDocument, more: object = {}): Promise<unknown> {
  const { id, version } = await aDraft(author);
  return refusalOf(await saveDraft(author, { id, version, document, ...more }));
}

/** A figure of one's own image, with how a suggestion says that it was before. */
function withBefore(modification: Record<string, unknown>): ArticleDocument {
  const document = withFigures(readyDocument({ byline: author }), []);
  const figure = { type: 'figure', attrs: { id: 'figu0000', image: null, alt: 'A quay' } };
  const content = [...(document.content ?? []), figure];
  const attrs = { id: `${author.id}-one`, name: '', ...modification };
  return marked({ ...document, content }, -1, [{ type: 'modification', attrs }]);
}

function marked(
  document: ArticleDocument,
  at: number,
  marks: NonNullable<DocumentNode['marks']>,
): ArticleDocument {
  const content = [...(document.content ?? [])];
  const node = content.at(at);
  if (node) content.splice(at, 1, { ...node, marks });
  return { ...document, content };
}

function refusalOf(result: { ok: boolean; refusal?: unknown }): unknown {
  return result.ok ? 'accepted' : result.refusal;
}

describe.each(Object.entries(WAYS))('by %s', (_, way) => {
  test('an image that one may not see is refused at its place, as one that isn’t there', async () => {
    const expected = JSON.stringify(await way(await unknownImage()));
    expect(expected).toMatch(/"kind":"invalid".*"path":"[^"]*content\.3\.[^"]*"/);
    for (const [name, find] of Object.entries(FOREIGN)) {
      const image = await find();
      expect(JSON.stringify(await way(image)), name).toBe(expected);
    }
    const article = { ownerId: author.id };
    expect(await writableDatabase().admittedImage.count({ where: { article } })).toBe(0);
  });

  test('one’s own upload, what is published, and what stands in an article of one’s own are taken', async () => {
    const [mine, published, ofMine] = [
      await anImage(author),
      await publishedImage(),
      await anImage(editor),
    ];
    const { id, version } = await aDraft(author);
    accepted(await saveDraft(editor, { id, version, document: text(ofMine) }));
    for (const image of [mine, published, ofMine]) expect(await way(image)).toBe('accepted');
  });
});

test('an image in another size or of another type than the stored one’s is refused', async () => {
  const image = await anImage(author);
  const wrong = [
    { ...image, width: image.width + 1 },
    { ...image, height: 12_000 },
    { ...image, mime: 'image/gif' as const },
  ];
  for (const written of wrong)
    expect(await saved(text(written))).toMatchObject({ kind: 'invalid' });
  expect(await saved(text(image))).toBe('accepted');
});

test('a cover is an image that its editor sees, as it is stored', async () => {
  const id = await aPlannedIssue(await aUser('publisher'), '2026-11', []);
  const image = await foreignImage();
  const cover = (shown: StoredImage) =>
    updateIssue(editor, {
      id,
      version: 2,
      cover: { image: shown, alt: '', creator: '', sourceUrl: '', licence: 'CC0-1.0' },
    });
  const refused = [
    await unknownImage(),
    await importedFile(),
    await madeFile(),
    { ...image, width: 12_000 },
  ];
  for (const shown of refused) {
    expect(refusalOf(await cover(shown))).toMatchObject({ problems: [{ path: 'cover.image' }] });
  }
  accepted(await cover(image));
});

test('nothing but images is loaded for an edition', async () => {
  for (const find of [unknownImage, importedFile, madeFile]) {
    const { sha256 } = await find();
    expect(await imageBytes(sha256)).toBeNull();
  }
  const { sha256 } = await anImage(author);
  expect((await imageBytes(sha256))?.length).toBeGreaterThan(100);
});

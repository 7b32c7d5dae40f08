import { JSDOM } from 'jsdom';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type DocumentNode, type FigureAttributes, shownImage } from '../document';
import { contentHash } from '../hash';
import type { EditionArticle } from '../issue';
import { cardOf, pictureFiles } from './pictures';
import { renderSite } from './render-site';
import { sampleArticle, sampleEdition, sampleFigure } from './sample-edition';

const image = { sha256: 'b'.repeat(64), mime: 'image/jpeg', width: 1200, height: 800 } as const;
const crop = { x: 0.5, y: 0, width: 0.5, height: 0.5 };

// Red on the left, blue on the right.
const painted = sharp({ create: { width: 1200, height: 800, channels: 3, background: '#f00' } })
  .composite([
    {
      input: { create: { width: 600, height: 800, channels: 3, background: '#00f' } },
      left: 600,
      top: 0,
    },
  ])
  .png()
  .toBuffer();

function cropped(): EditionArticle {
  const article = sampleArticle('the-first-port');
  const original = article.document as DocumentNode;
  const content = (original.content ?? []).map((node) =>
    node.type === 'figure'
      ? { ...node, attrs: { ...node.attrs, crop, focus: { x: 0.6, y: 0.1 } } }
      : node,
  );
  const document = { ...original, content };
  return { ...article, document, contentHash: contentHash(document) };
}

async function pageOf(article: EditionArticle) {
  const editions = [sampleEdition('2026-10', 1, [article])];
  const files = await renderSite({ editions, baseUrl: 'https://a.example', images: () => painted });
  const page = files.find(({ path }) => path === '/issues/2026-10/the-first-port/');
  const html = Buffer.from((await page?.bytes()) ?? '').toString();
  return { page: new JSDOM(html).window.document, paths: new Set(files.map(({ path }) => path)) };
}

test('every figure, in the head and in the text, has three formats in the size of its crop', async () => {
  const { page, paths } = await pageOf(cropped());
  const pictures = [...page.querySelectorAll('figure picture')];
  expect(pictures).toHaveLength(2);
  for (const picture of pictures) {
    const types = [...picture.querySelectorAll('source')].map(({ type }) => type);
    expect(types).toEqual(['image/webp']);
    const shown = picture.querySelector('img');
    expect([shown?.getAttribute('width'), shown?.getAttribute('height')]).toEqual(['600', '400']);
    for (const element of picture.querySelectorAll('[srcset]')) {
      expect(element.getAttribute('sizes')).toBeTruthy();
      const candidates = (element.getAttribute('srcset') ?? '').split(', ');
      expect(candidates.map((each) => each.split(' ')[1])).toEqual(['480w', '600w']);
      for (const each of candidates) {
        expect(each).toContain('-600.0.600.400-');
        expect(paths.has(each.split(' ')[0] ?? ''), each).toBe(true);
      }
    }
  }
});

test('the files of a cropped picture show the crop alone, twice in the same bytes', async () => {
  const files = pictureFiles(shownImage(image, crop), () => painted);
  expect(files).toHaveLength(4);
  for (const file of files) {
    const bytes = await file.bytes();
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await file.bytes())), file.path).toBe(0);
    const { channels } = await sharp(bytes).stats();
    const { width = 0, height = 0 } = await sharp(bytes).metadata();
    expect(width / height).toBeCloseTo(1.5, 2);
    expect(channels[2]?.mean ?? 0, file.path).toBeGreaterThan(200);
    expect(channels[0]?.mean ?? 255, file.path).toBeLessThan(40);
  }
});

test('a card is cut around the focal point, but not where the licence forbids changes', () => {
  const figure = sampleFigure('figu0001', image.sha256).attrs as FigureAttributes;
  const top = cardOf({ ...figure, focus: { x: 0.5, y: 0 } });
  expect(top?.part).toEqual({ left: 0, top: 0, width: 1200, height: 630 });
  expect(cardOf({ ...figure, focus: { x: 0.5, y: 1 } })?.part?.top).toBe(170);
  expect(cardOf({ ...figure, licence: 'CC-BY-ND-4.0' })?.part).toBeNull();
});

test('an edition from before there were crops shows whole pictures', async () => {
  const { page } = await pageOf(sampleArticle('the-first-port'));
  expect(page.querySelector('figure img')?.getAttribute('width')).toBe('1200');
  expect(page.querySelector('meta[property="og:image"]')?.getAttribute('content')).toMatch(
    /-card-3\.jpg$/,
  );
});

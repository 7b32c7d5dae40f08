import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { contentHash } from '../../../lib/hash';
import type { Edition } from '../../../lib/issue';
import type { SiteInput } from '../../../lib/site';
import {
  demoDocument,
  demoImages,
  demoIssues,
  demoPublication,
  demoSections,
  paintImage,
  type StoredImages,
} from '../../../prisma/demo';

/** The demo's published issue as its one edition, with the site's input around it: no database. */
export async function demoSite(baseUrl: string): Promise<SiteInput> {
  const bytes = new Map<string, Buffer>();
  const stored: StoredImages = {};
  for (const key of Object.keys(demoImages)) {
    const image = await paintImage(key);
    const { width, height } = await sharp(image).metadata();
    const sha256 = createHash('sha256').update(image).digest('hex');
    bytes.set(sha256, image);
    stored[key] = { sha256, mime: 'image/jpeg', width, height };
  }
  const edition = demoEdition(stored);
  return {
    editions: [{ edition, sha256: contentHash(edition) }],
    baseUrl,
    images: async (sha256) => bytes.get(sha256) ?? Promise.reject(new Error(`No image ${sha256}`)),
  };
}

function demoEdition(stored: StoredImages): Edition {
  const issue = demoIssues.find(({ state }) => state === 'published');
  if (!issue) throw new Error('The demo has no published issue');
  const { month, volume, number, title, cover } = issue;
  const image = stored[cover.imageKey];
  return {
    format: 1,
    publication: demoPublication,
    issue: {
      id: month,
      month,
      volume,
      number,
      title,
      editorsNote: issue.editorsNote.split('\n\n'),
      cover: image ? { image, alt: cover.alt, credit: `Image: ${cover.creator}` } : null,
    },
    number: 1,
    publishedAt: `${month}-24T06:00:00.000Z`,
    articles: issue.articles.map((article) => demoArticle(article, stored)),
  };
}

type DemoArticle = (typeof demoIssues)[number]['articles'][number];

function demoArticle(article: DemoArticle, stored: StoredImages): Edition['articles'][number] {
  const document = demoDocument(article, stored);
  const section = demoSections.find(({ slug }) => slug === article.section);
  if (!section) throw new Error(`${article.key} is in no section`);
  const bylines = document.attrs?.bylines as { name: string }[];
  return {
    id: article.key,
    slug: article.key,
    section: { slug: section.slug, title: section.title },
    headline: article.headline,
    bylines: bylines.map(({ name }) => name),
    contentHash: contentHash(document),
    document,
  };
}

import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Anatomy, type ShownImage, shownImage } from '../document';
import { addresses } from './addresses';
import { arrangeEditions, type SiteEdition } from './arrange-editions';
import { correctionsOf } from './corrections';
import { favicon } from './favicon';
import { atomFeed, jsonFeed, robots, sitemap } from './feeds';
import { ArchivePage } from './pages/archive';
import { ArticlePage } from './pages/article';
import type { SiteFrame } from './pages/frame';
import { HomePage, IssuePage } from './pages/issue';
import { AboutPage, CorrectionsPage, FirstIssuePage, NotFoundPage } from './pages/plain-pages';
import { cardFile, cardOf, pictureFiles } from './pictures';
import { figuresOf } from './reading-context';
import type { SiteFile, SiteInput } from './site-input';
import { stylesheetFor } from './stylesheet';

type Text = { path: string; type: string; text: () => string };

/**
 * The whole reading site as files: a pure function of the editions, the origin and the templates.
 * Pages are rendered here, one after the other; pictures are encoded when their bytes are asked for.
 */
export async function renderSite(
  site: SiteInput,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<SiteFile[]> {
  const frame = frameOf(site);
  const texts = [...pagesOf(frame), ...feedsOf(frame)];
  const rendered: SiteFile[] = [];
  for (const [index, { path, type, text }] of texts.entries()) {
    const bytes = Buffer.from(text());
    rendered.push({ path, type, immutable: false, bytes: async () => bytes });
    onProgress(index + 1, texts.length);
    // Whoever shares this process gets a turn between two pages.
    await new Promise(setImmediate);
  }
  return [...rendered, ...frame.stylesheet.files, ...picturesOf(frame, site.images)];
}

/** What every page of a site knows; the site of one draft has one, too. */
export function frameOf({ editions, baseUrl, publication, downloads = [] }: SiteInput): SiteFrame {
  const issues = arrangeEditions(editions);
  const newest = issues[0]?.current.edition.publication ?? publication;
  if (!newest) throw new Error('A site without editions needs the publication to name it');
  return {
    publication: newest,
    baseUrl,
    stylesheet: stylesheetFor(GROUND + JSON.stringify([newest, editions])),
    issues,
    downloads: new Set(downloads),
    corrections: correctionsOf(issues),
  };
}

// What the templates themselves print, whatever the editions say.
const GROUND = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => index + 32))}·–—“”‘’…↑`;

function pagesOf(frame: SiteFrame): Text[] {
  const newest = frame.issues[0]?.current;
  return [
    page(addresses.home, () =>
      newest ? HomePage({ frame, edition: newest }) : FirstIssuePage({ frame }),
    ),
    page(addresses.archive, () => ArchivePage({ frame })),
    page(addresses.corrections, () => CorrectionsPage({ frame })),
    page(addresses.about, () => AboutPage({ frame })),
    page(addresses.notFound, () => NotFoundPage({ frame })),
    ...frame.issues.flatMap(({ current, editions }) =>
      [current, ...editions].flatMap((edition) => pagesOfEdition(frame, edition)),
    ),
  ];
}

function pagesOfEdition(frame: SiteFrame, edition: SiteEdition): Text[] {
  return [
    page(edition.path, () => IssuePage({ frame, edition })),
    ...edition.articles.map((article) =>
      page(article.path, () => ArticlePage({ frame, edition, article })),
    ),
  ];
}

function page(path: string, element: () => ReactElement): Text {
  return {
    path,
    type: 'text/html; charset=utf-8',
    text: () => asHtml(element()),
  };
}

/** A page as the text of its file. */
export function asHtml(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}\n`;
}

function feedsOf(frame: SiteFrame): Text[] {
  return [
    {
      path: addresses.atom,
      type: 'application/atom+xml; charset=utf-8',
      text: () => atomFeed(frame),
    },
    { path: addresses.jsonFeed, type: 'application/feed+json', text: () => jsonFeed(frame) },
    { path: addresses.sitemap, type: 'application/xml; charset=utf-8', text: () => sitemap(frame) },
    { path: addresses.robots, type: 'text/plain; charset=utf-8', text: () => robots(frame) },
    { path: addresses.icon, type: 'image/svg+xml', text: favicon },
  ];
}

function picturesOf({ issues }: SiteFrame, read: SiteInput['images']): SiteFile[] {
  const files = issues.flatMap(({ editions }) =>
    editions.flatMap(({ edition: { issue }, articles }) => [
      ...(issue.cover ? filesOfCover(shownImage(issue.cover.image, null), read) : []),
      ...articles.flatMap(({ anatomy }) => filesOfFigures(anatomy, read)),
    ]),
  );
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

function filesOfCover(cover: ShownImage, read: SiteInput['images']): SiteFile[] {
  return [...pictureFiles(cover, read), cardFile(cover, read)];
}

function filesOfFigures(anatomy: Anatomy, read: SiteInput['images']): SiteFile[] {
  const card = anatomy.lead && cardOf(anatomy.lead.attrs);
  const pictures = figuresOf(anatomy).flatMap(({ image, crop = null }) =>
    image ? pictureFiles(shownImage(image, crop), read) : [],
  );
  return card ? [...pictures, cardFile(card, read)] : pictures;
}

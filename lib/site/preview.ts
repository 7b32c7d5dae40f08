import { createHash } from 'node:crypto';
import type { Edition } from '../issue';
import { arrangeEditions, type SiteEdition } from './arrange-editions';
import { ArticlePage } from './pages/article';
import type { SiteFrame } from './pages/frame';
import { IssuePage } from './pages/issue';
import { figuresOf } from './reading-context';
import { asHtml, frameOf } from './render-site';
import { typefaceBytes } from './typefaces';

/** A page, and the SHA-256 of the style that stands in it in base64 for the page’s policy. */
export type SitePreview = { html: string; styleHash: string };

/** Where the typefaces of a preview are found, the images by their SHA-256, and other pages of it. */
export type PreviewPlaces = {
  typefaces: string;
  /** Where the answer is what `previewStyle` gives; without it style stands in the page. */
  stylesheet?: string;
  /** `part` as `partKey` writes it; empty for all of the image. */
  imageHref(sha256: string, width: string, part: string): string;
  /** The page of an article, or of the issue; without it links lead where they will lead. */
  pageHref?(articleId: string | null): string;
};

/**
 * A page of an edition as it will be on the site, an article's or the issue's: the same templates, the
 * same stylesheet. As nothing of it is published, no search engine keeps it, and files are fetched from
 * these places, style too or it stands in the page. Null for an article that the edition doesn't hold.
 */
export function sitePreview(
  edition: Edition,
  baseUrl: string,
  places: PreviewPlaces,
  articleId: string | null = edition.articles[0]?.id ?? null,
): SitePreview | null {
  const frame = frameFor(edition, baseUrl);
  const [shown] = frame.issues[0]?.editions ?? [];
  if (!shown) return null;
  const article = shown.articles.find(({ id }) => id === articleId);
  if (articleId !== null && !article) return null;
  const { stylesheet } = frame;
  const css = styleOf(frame, places.typefaces);
  const style = places.stylesheet
    ? `<link rel="stylesheet" href="${places.stylesheet}"/>`
    : `<style>${css}</style>`;
  const bare = { ...frame, stylesheet: { ...stylesheet, preload: [] } };
  const page = article
    ? ArticlePage({ frame: bare, edition: shown, article })
    : IssuePage({ frame: bare, edition: shown });
  const html = withPlaces(asHtml(page), shown, places)
    .replace(/<link rel="canonical"[^>]*\/>/, '<meta name="robots" content="noindex, nofollow"/>')
    .replace(PDF_LINK, 'The PDF comes with its publication')
    .replace(`<link rel="stylesheet" href="${stylesheet.href}"/>`, () => style);
  return { html, styleHash: createHash('sha256').update(css).digest('base64') };
}

/** The style of every page of an edition’s preview, for where it does not stand in them. */
export function previewStyle(edition: Edition, baseUrl: string, typefaces: string): string {
  return styleOf(frameFor(edition, baseUrl), typefaces);
}

function frameFor(edition: Edition, baseUrl: string): SiteFrame {
  const images = () => Promise.reject(new Error('A preview encodes no pictures'));
  return frameOf({ editions: [{ edition, sha256: '' }], baseUrl, images, downloads: [''] });
}

function styleOf({ stylesheet }: SiteFrame, typefaces: string): string {
  return stylesheet.css.replaceAll('url(/fonts/', `url(${typefaces}`);
}

function withPlaces(page: string, shown: SiteEdition, places: PreviewPlaces): string {
  const images = previewImages(shown.edition);
  const known = new Map(images.map((sha256) => [sha256.slice(0, 32), sha256]));
  const html = page.replace(PICTURE, (href, short, part = '', width) => {
    const sha256 = known.get(short);
    return sha256 ? places.imageHref(sha256, width, part) : href;
  });
  const { pageHref } = places;
  if (!pageHref) return html;
  const pages = shown.articles
    .map(({ path, id }) => ({ path, href: pageHref(id) }))
    .concat({ path: shown.path, href: pageHref(null) });
  return pages.reduce(
    (text, { path, href }) =>
      text.replaceAll(new RegExp(`href="${path}(?=["#])`, 'g'), () => `href="${href}`),
    html,
  );
}

/** The SHA-256 of every image that an edition shows: its cover's and those of its articles. */
export function previewImages(edition: Edition): string[] {
  const [issue] = arrangeEditions([{ edition, sha256: '' }]);
  const cover = edition.issue.cover?.image.sha256;
  const inArticles = (issue?.current.articles ?? []).flatMap(({ anatomy }) => figuresOf(anatomy));
  return [...(cover ? [cover] : []), ...inArticles.flatMap(({ image }) => image?.sha256 ?? [])];
}

const PDF_LINK = /<a [^>]*href="\/downloads\/[^"]+"[^>]*>[^<]*<\/a>/g;

// As `pictures.ts` writes the address of a rendition.
const PICTURE = /\/images\/([0-9a-f]{32})(?:-(\d+(?:\.\d+){3}))?-(\d+)-\d+\.(?:webp|jpg)/g;

/** The bytes of a typeface by its name in a preview's style; null when there is none of that name. */
export function previewTypeface(name: string): Buffer | null {
  return typefaceBytes(`/fonts/${name}`);
}

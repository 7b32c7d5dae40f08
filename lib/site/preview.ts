import { createHash } from 'node:crypto';
import type { Edition } from '../issue';
import { ArticlePage } from './pages/article';
import { imagesOf } from './reading-context';
import { asHtml, frameOf } from './render-site';
import { typefaceBytes } from './typefaces';

/** A page with its style in it, and the SHA-256 of that style in base64 for the page's policy. */
export type SitePreview = { html: string; styleHash: string };

/** Where the typefaces of a preview are found, and the images by their SHA-256. */
export type PreviewPlaces = { typefaces: string; imageHref(sha256: string, width: string): string };

/**
 * The one article of an edition as its page of the site: the same templates, the same stylesheet. As
 * nothing of it is published, style stands in the page, and files are fetched from these places.
 */
export function sitePreview(edition: Edition, baseUrl: string, places: PreviewPlaces): SitePreview {
  const images = () => Promise.reject(new Error('A preview encodes no pictures'));
  const frame = frameOf({ editions: [{ edition, sha256: '' }], baseUrl, images });
  const [shown] = frame.issues[0]?.editions ?? [];
  const article = shown?.articles[0];
  if (!shown || !article) throw new Error('A preview shows one article');
  const { stylesheet } = frame;
  const css = stylesheet.css.replaceAll('url(/fonts/', `url(${places.typefaces}`);
  const bare = { ...frame, stylesheet: { ...stylesheet, preload: [] } };
  const page = asHtml(ArticlePage({ frame: bare, edition: shown, article }));
  const known = new Map(
    imagesOf(article.anatomy).map(({ sha256 }) => [sha256.slice(0, 32), sha256]),
  );
  const html = page
    .replace(`<link rel="stylesheet" href="${stylesheet.href}"/>`, () => `<style>${css}</style>`)
    .replace(/\/images\/([0-9a-f]{32})-(\d+)-\d+\.webp/g, (href, short, width) => {
      const sha256 = known.get(short);
      return sha256 ? places.imageHref(sha256, width) : href;
    });
  return { html, styleHash: createHash('sha256').update(css).digest('base64') };
}

/** The bytes of a typeface by its name in a preview's style; null when there is none of that name. */
export function previewTypeface(name: string): Buffer | null {
  return typefaceBytes(`/fonts/${name}`);
}

import { articleAsItIs } from '../article';
import { database, databaseNow } from '../db';
import { type ArticleDocument, plainText, withoutSuggestions } from '../document';
import { env } from '../env';
import { publishedAddress } from '../guest';
import { type Edition, issueManifest } from '../issue';
import { type ImageWanted, imageAtWidth, withAdmittedImages } from '../media';
import { publicationSettings, sections } from '../publication';
import { type OpenLink, openedLink, type Shared } from '../share';
import { previewImages, previewStyle, type SitePreview, sitePreview } from '../site';
import { draftEdition, withoutHoles } from './draft-edition';
import { PREVIEW_TYPEFACES } from './preview-article';

/** A page of what a link shows: its article, its issue, or an article of the issue. */
export async function guestPage(
  token: string,
  openingId: string,
  articleId: string | null,
): Promise<Pick<SitePreview, 'html'> | null> {
  const link = await openedLink(token, openingId);
  const edition = link && (await unpublished(link));
  if (!edition) return null;
  const home = `/preview/${token}/${openingId}`;
  const isIssue = link.shared.kind === 'issue';
  const shownId = isIssue ? articleId : link.shared.id;
  if (!isIssue && articleId !== null && articleId !== shownId) return null;
  const places = {
    typefaces: PREVIEW_TYPEFACES,
    stylesheet: `${home}/style.css`,
    imageHref: (sha256: string, width: string, part: string) =>
      `${home}/media/${sha256}?w=${width}${part && `&amp;part=${part}`}`,
    pageHref: (id: string | null) =>
      id === null || !isIssue ? `${home}/page` : `${home}/article/${id}`,
  };
  return sitePreview(edition, env().COLOPHON_URL, places, shownId);
}

/**
 * The style of those pages, in a file: what a style inside a page asks for goes out with the page's
 * address in its Referer, whatever the page says against it, and that address opens the link.
 */
export async function guestStyle(token: string, openingId: string): Promise<string | null> {
  const link = await openedLink(token, openingId);
  const edition = link && (await unpublished(link));
  return edition && previewStyle(edition, env().COLOPHON_URL, PREVIEW_TYPEFACES);
}

/** An image that stands in what a link shows; no other. */
export async function guestImage(
  token: string,
  openingId: string,
  sha256: string,
  wanted: ImageWanted,
): Promise<{ bytes: Buffer<ArrayBuffer>; mime: string } | null> {
  const link = await openedLink(token, openingId);
  const edition = link && (await unpublished(link));
  if (!edition || !previewImages(edition).includes(sha256)) return null;
  return imageAtWidth(sha256, wanted);
}

// What is published is read where everybody reads it.
async function unpublished({ shared }: OpenLink): Promise<Edition | null> {
  return (await publishedAddress(shared)) === null ? editionOf(shared) : null;
}

async function editionOf({ kind, id }: Shared): Promise<Edition | null> {
  const now = await databaseNow(database());
  if (kind === 'article') {
    const article = await articleAsItIs(database(), id);
    const [shown] = article ? await withAdmittedImages(database(), [article]) : [];
    if (!shown) return null;
    const [settings, all] = await Promise.all([publicationSettings(), sections()]);
    return draftEdition(shown, settings, all, now);
  }
  const manifest = await issueManifest(database(), id);
  if (!manifest) return null;
  const placed = manifest.articles.map((article) => ({
    ...article,
    document: article.document as ArticleDocument,
  }));
  const shown = await withAdmittedImages(database(), placed);
  const articles = shown.map((article) => {
    const document = withoutHoles(withoutSuggestions(article.document));
    const headline = article.headline || plainText(document.content?.[0] ?? { type: 'headline' });
    return { ...article, headline, document: document as Edition['articles'][number]['document'] };
  });
  return { ...manifest, articles, number: 1, publishedAt: now.toISOString() };
}

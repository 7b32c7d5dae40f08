import { articleAsItIs } from '../article';
import { type CommentablePart, commentableParts, type GuestThread, guestThreads } from '../comment';
import { database } from '../db';
import { type ArticleDocument, dateInWords, plainText, withoutSuggestions } from '../document';
import { env } from '../env';
import { type Edition, issueManifest, newestEdition } from '../issue';
import { imageAtWidth } from '../media';
import { publicationSettings, sections } from '../publication';
import { ok, type Result, refuse } from '../result';
import { type OpenLink, openedLink, openPreview, type Shared } from '../share';
import { addresses, previewImages, type SitePreview, sitePreview } from '../site';
import { draftEdition, withoutHoles } from './draft-edition';
import { PREVIEW_TYPEFACES } from './preview-article';

/** What a guest finds under a link. */
export type OpenedPreview = {
  label: string;
  expiresAt: Date;
  title: string;
  /** Where it stands by now for everybody; null while it is not published. */
  publishedAt: string | null;
  /** Where its page is given out, and the page of an article of it. */
  page: string;
  mayComment: boolean;
  articles: { id: string; headline: string; parts: CommentablePart[] }[];
  threads: GuestThread[];
};

/** Opens a link for whoever holds its token, and records that. */
export async function openForGuest(token: string): Promise<Result<OpenedPreview>> {
  const opened = await openPreview(token);
  if (!opened.ok) return opened;
  const { link, openingId } = opened.value;
  const edition = await editionOf(link.shared);
  if (!edition) return refuse({ kind: 'not-found' });
  const { label, expiresAt, mayComment, shared } = link;
  const isIssue = shared.kind === 'issue';
  const publishedAt = await publishedAddress(shared);
  return ok({
    label,
    expiresAt,
    title: isIssue ? dateInWords(edition.issue.month) : (edition.articles[0]?.headline ?? ''),
    publishedAt,
    page: `/preview/${token}/${openingId}/page`,
    mayComment: mayComment && publishedAt === null,
    articles: mayComment
      ? edition.articles.map(({ id, headline, document }) => ({
          id,
          headline,
          parts: commentableParts(document as ArticleDocument),
        }))
      : [],
    threads: mayComment ? await guestThreads(link) : [],
  });
}

/** A page of what a link shows: its article, its issue, or an article of the issue. */
export async function guestPage(
  token: string,
  openingId: string,
  articleId: string | null,
): Promise<SitePreview | null> {
  const link = await openedLink(token, openingId);
  const edition = link && (await unpublished(link));
  if (!edition) return null;
  const home = `/preview/${token}/${openingId}`;
  const isIssue = link.shared.kind === 'issue';
  const shownId = isIssue ? articleId : link.shared.id;
  if (!isIssue && articleId !== null && articleId !== shownId) return null;
  const places = {
    typefaces: PREVIEW_TYPEFACES,
    imageHref: (sha256: string, width: string) => `${home}/media/${sha256}?w=${width}`,
    pageHref: (id: string | null) =>
      id === null || !isIssue ? `${home}/page` : `${home}/article/${id}`,
  };
  return sitePreview(edition, env().COLOPHON_URL, places, shownId);
}

/** An image that stands in what a link shows; no other. */
export async function guestImage(
  token: string,
  openingId: string,
  sha256: string,
  width: number | null,
): Promise<{ bytes: Buffer<ArrayBuffer>; mime: string } | null> {
  const link = await openedLink(token, openingId);
  const edition = link && (await unpublished(link));
  if (!edition || !previewImages(edition).includes(sha256)) return null;
  return imageAtWidth(sha256, width);
}

// What is published is read where everybody reads it.
async function unpublished({ shared }: OpenLink): Promise<Edition | null> {
  return (await publishedAddress(shared)) === null ? editionOf(shared) : null;
}

async function editionOf({ kind, id }: Shared): Promise<Edition | null> {
  const now = new Date();
  if (kind === 'article') {
    const article = await articleAsItIs(database(), id);
    if (!article) return null;
    const [settings, all] = await Promise.all([publicationSettings(), sections()]);
    return draftEdition(article, settings, all, now);
  }
  const manifest = await issueManifest(database(), id);
  if (!manifest) return null;
  const articles = manifest.articles.map((article) => {
    const document = withoutHoles(withoutSuggestions(article.document as ArticleDocument));
    const headline = article.headline || plainText(document.content?.[0] ?? { type: 'headline' });
    return { ...article, headline, document: document as typeof article.document };
  });
  return { ...manifest, articles, number: 1, publishedAt: now.toISOString() };
}

async function publishedAddress({ kind, id }: Shared): Promise<string | null> {
  if (kind === 'issue') {
    const issue = await database().issue.findUnique({
      where: { id },
      select: { month: true, state: true },
    });
    const isOut = issue?.state === 'published' || issue?.state === 'corrected';
    return isOut ? addresses.issue(issue.month) : null;
  }
  const article = await articleAsItIs(database(), id);
  if (article?.state !== 'published' || !article.issueMonth) return null;
  const newest = await newestEdition(article.issueMonth);
  const printed = newest?.edition.articles.find((each) => each.id === id);
  const issue = addresses.issue(article.issueMonth);
  return printed ? addresses.article(issue, printed.slug) : issue;
}

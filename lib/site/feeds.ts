import { plainText } from '../document';
import { absolute, addresses } from './addresses';
import type { SiteArticle, SiteEdition } from './arrange-editions';
import type { SiteFrame } from './pages/frame';
import { cardHref, cardOf } from './pictures';
import { element, type Xml, xmlDocument } from './xml';

/** How many of the newest issues a feed holds. */
const ISSUES = 3;

type Entry = { article: SiteArticle; edition: SiteEdition; first: string };

function entriesOf(frame: SiteFrame): Entry[] {
  return frame.issues.slice(0, ISSUES).flatMap(({ current, editions }) => {
    const first = editions.at(-1)?.edition.publishedAt ?? current.edition.publishedAt;
    return current.articles.map((article) => ({ article, edition: current, first }));
  });
}

/** The newest articles as Atom (RFC 4287): an entry an article, with its opening words. */
export function atomFeed(frame: SiteFrame): string {
  const { publication, baseUrl } = frame;
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': publication.language },
      element('id', {}, absolute(baseUrl, addresses.home)),
      element('title', {}, publication.title),
      element('subtitle', {}, publication.tagline),
      element('updated', {}, newestChange(frame)),
      element('link', { rel: 'self', href: absolute(baseUrl, addresses.atom) }),
      element('link', { rel: 'alternate', href: absolute(baseUrl, addresses.home) }),
      element('author', {}, element('name', {}, publication.publisher || publication.title)),
      ...entriesOf(frame).map((entry) => atomEntry(entry, frame)),
    ),
  );
}

function atomEntry({ article, edition, first }: Entry, { baseUrl }: SiteFrame): Xml {
  const url = absolute(baseUrl, article.path);
  return element(
    'entry',
    {},
    element('id', {}, url),
    element('title', {}, article.headline),
    element('link', { rel: 'alternate', href: url }),
    element('published', {}, first),
    element('updated', {}, edition.edition.publishedAt),
    ...article.bylines.map((name) => element('author', {}, element('name', {}, name))),
    element('category', { term: article.section.slug, label: article.section.title }),
    element('summary', { type: 'text' }, opening(article)),
  );
}

/** The newest articles as JSON Feed 1.1. */
export function jsonFeed(frame: SiteFrame): string {
  const { publication, baseUrl } = frame;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: publication.title,
    description: publication.tagline,
    language: publication.language,
    home_page_url: absolute(baseUrl, addresses.home),
    feed_url: absolute(baseUrl, addresses.jsonFeed),
    items: entriesOf(frame).map(({ article, edition, first }) => {
      const { lead } = article.anatomy;
      const card = lead && cardOf(lead.attrs);
      return {
        id: absolute(baseUrl, article.path),
        url: absolute(baseUrl, article.path),
        title: article.headline,
        content_text: opening(article),
        image: card ? absolute(baseUrl, cardHref(card)) : undefined,
        date_published: first,
        date_modified: edition.edition.publishedAt,
        authors: article.bylines.map((name) => ({ name })),
        tags: [article.section.title],
        language: article.anatomy.lang || publication.language,
      };
    }),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

/** The addresses of everything that is current, with the day of its last change. */
export function sitemap(frame: SiteFrame): string {
  const newest = newestChange(frame);
  const pages = [addresses.home, addresses.archive, addresses.corrections, addresses.about];
  const lines = frame.issues.flatMap(({ current }) => {
    const paths = [current.path, ...current.articles.map(({ path }) => path)];
    return paths.map((path) => ({ path, changed: current.edition.publishedAt }));
  });
  const all = [...pages.map((path) => ({ path, changed: newest })), ...lines];
  return xmlDocument(
    element(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
      ...all.map(({ path, changed }) =>
        element(
          'url',
          {},
          element('loc', {}, absolute(frame.baseUrl, path)),
          element('lastmod', {}, changed),
        ),
      ),
    ),
  );
}

/** What crawlers may read: everything but the desk. */
export function robots({ baseUrl }: SiteFrame): string {
  return `User-agent: *\nDisallow: /desk\nDisallow: /api\n\nSitemap: ${absolute(baseUrl, addresses.sitemap)}\n`;
}

function newestChange({ issues }: SiteFrame): string {
  const dates = issues.map(({ current }) => current.edition.publishedAt).sort();
  return dates.at(-1) ?? new Date(0).toISOString();
}

/** The first paragraph of an article's commentary, without its notes. */
function opening({ anatomy }: SiteArticle): string {
  const first = anatomy.commentary.find(({ type }) => type === 'paragraph');
  return first ? plainText(first) : '';
}

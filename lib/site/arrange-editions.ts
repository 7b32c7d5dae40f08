import { type Anatomy, anatomyOf } from '../document';
import type { Edition, EditionArticle } from '../issue';
import { storedDocument } from '../stored-document';
import { addresses } from './addresses';
import type { HashedEdition } from './site-input';

/** An outlet that an article cites, once. */
export type CitedOutlet = { name: string; lang: string; dir: '' | 'ltr' | 'rtl' };

/** An article of an edition, taken apart, with its neighbours in the running order. */
export type SiteArticle = Omit<EditionArticle, 'document'> & {
  anatomy: Anatomy;
  /** Its place in the running order, from 1. */
  place: number;
  /** The colour of its section, 1 to 6. */
  hue: number;
  outlets: CitedOutlet[];
  path: string;
};

export type SiteSection = { slug: string; title: string; hue: number; articles: SiteArticle[] };

/** An edition at one address: below its issue's while it is the newest, and always below its own. */
export type SiteEdition = {
  edition: Edition;
  sha256: string;
  path: string;
  /** False for an address that only keeps an edition reachable. */
  isCurrent: boolean;
  sections: SiteSection[];
  articles: SiteArticle[];
};

/** An issue with its editions, newest first. */
export type SiteIssue = { month: string; current: SiteEdition; editions: SiteEdition[] };

const HUES = 6;

/** Sorts editions into issues, newest first, each with all editions it ever had. */
export function arrangeEditions(editions: readonly HashedEdition[]): SiteIssue[] {
  const months = [...new Set(editions.map(({ edition }) => edition.issue.month))];
  return months
    .sort()
    .reverse()
    .map((month) => {
      const own = editions
        .filter(({ edition }) => edition.issue.month === month)
        .sort((a, b) => b.edition.number - a.edition.number);
      const [newest] = own;
      if (!newest) throw new Error('A month without an edition');
      return {
        month,
        current: editionAt(newest, addresses.issue(month), true),
        editions: own.map((each) =>
          editionAt(each, addresses.edition(month, each.edition.number), false),
        ),
      };
    });
}

function editionAt(
  { edition, sha256 }: HashedEdition,
  path: string,
  isCurrent: boolean,
): SiteEdition {
  const slugs = [...new Set(edition.articles.map(({ section }) => section.slug))];
  const articles = edition.articles.map((article, index) => {
    const hue = (slugs.indexOf(article.section.slug) % HUES) + 1;
    return siteArticle(article, index + 1, hue, path);
  });
  const sections = slugs.map((slug) => {
    const own = articles.filter(({ section }) => section.slug === slug);
    return { slug, title: own[0]?.section.title ?? slug, hue: own[0]?.hue ?? 1, articles: own };
  });
  return { edition, sha256, path, isCurrent, sections, articles };
}

function siteArticle(
  { document, ...article }: EditionArticle,
  place: number,
  hue: number,
  path: string,
): SiteArticle {
  const anatomy = anatomyOf(storedDocument(document));
  return {
    ...article,
    anatomy,
    place,
    hue,
    outlets: outletsOf(anatomy),
    path: addresses.article(path, article.slug),
  };
}

function outletsOf({ excerpts }: Anatomy): CitedOutlet[] {
  const outlets = excerpts.map(({ attrs }) => ({
    name: attrs.outlet,
    lang: attrs.lang,
    dir: attrs.dir,
  }));
  return outlets.filter(
    ({ name }, index) => name && outlets.findIndex((other) => other.name === name) === index,
  );
}

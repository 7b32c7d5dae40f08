import { dateInWords, shownImage } from '../../document';
import { contentHash } from '../../hash';
import type { Edition } from '../../issue';
import { printableText, shortened } from './printable-text';
import { type TypstArticle, typstArticle } from './typst-article';
import { imageFile } from './typst-blocks';
import type { TypstExcerpt } from './typst-excerpt';
import { type TypstLanguage, typstLanguage } from './typst-text';

/** One outlet of the index: who it is and where it is quoted. */
export type TypstOutlet = TypstLanguage & {
  outlet: string;
  description: string;
  languages: string[];
  /** The keys of the excerpts that quote it, in running order. */
  excerpts: string[];
};

/** Everything the template prints, as plain JSON; the template derives nothing but places on pages. */
export type TypstData = {
  publication: {
    title: string;
    tagline: string;
    publisher: string;
    issn: string;
    language: TypstLanguage;
    masthead: { role: string; names: string[] }[];
    legal: string[];
  };
  issue: {
    month: string;
    volume: number;
    number: number;
    title: string;
    editorsNote: string[];
    cover: { file: string; alt: string; credit: string; width: number; height: number } | null;
  };
  edition: { number: number; sha256: string; published: string; publishedParts: number[] };
  noteStyle: Edition['publication']['noteStyle'];
  /** True for articles without the cover, contents and colophon of an issue around them. */
  isAlone: boolean;
  document: { title: string; authors: string[]; keywords: string[]; description: string };
  /** The keys of the articles named on the cover: the first leads, the rest come from other sections while there are some. */
  coverArticles: string[];
  /** The articles in running order, in runs of one section. */
  sections: { title: string; colour: number; articles: TypstArticle[] }[];
  outlets: TypstOutlet[];
};

/** Derives the printed structure of an edition: pure, the same edition gives the same data. */
export function typstData(edition: Edition, isAlone = false): TypstData {
  const { publication, issue } = edition;
  const articles = typstArticles(edition);
  const month = dateInWords(issue.month);
  return {
    publication: {
      title: printableText(publication.title),
      tagline: printableText(publication.tagline),
      publisher: printableText(publication.publisher),
      issn: printableText(publication.issn),
      language: typstLanguage(publication.language || 'en'),
      masthead: publication.masthead.map(({ role, names }) => ({
        role: printableText(role),
        names: names.map(printableText),
      })),
      legal: paragraphs([publication.legal]),
    },
    issue: {
      month,
      volume: issue.volume,
      number: issue.number,
      title: printableText(issue.title),
      editorsNote: paragraphs(issue.editorsNote),
      cover: issue.cover && {
        file: imageFile(shownImage(issue.cover.image, null), issue.cover.image.mime),
        alt: printableText(issue.cover.alt),
        credit: printableText(issue.cover.credit),
        width: issue.cover.image.width,
        height: issue.cover.image.height,
      },
    },
    edition: {
      number: edition.number,
      sha256: contentHash(edition),
      published: dateInWords(edition.publishedAt.slice(0, 10)),
      publishedParts: dateParts(edition.publishedAt),
    },
    noteStyle: publication.noteStyle,
    isAlone,
    document: documentFacts(edition, articles, month),
    coverArticles: coverArticles(articles),
    sections: sectionRuns(articles),
    outlets: outletIndex(articles.flatMap((article) => article.excerpts)),
  };
}

function typstArticles(edition: Edition): TypstArticle[] {
  const sections = [...new Set(edition.articles.map((article) => article.section.slug))];
  return edition.articles.map((article, index) =>
    typstArticle(article, {
      key: `a${index + 1}`,
      colour: sections.indexOf(article.section.slug),
      noteStyle: edition.publication.noteStyle,
    }),
  );
}

function sectionRuns(articles: readonly TypstArticle[]): TypstData['sections'] {
  const runs: TypstData['sections'] = [];
  for (const article of articles) {
    const run = runs.at(-1);
    if (run?.colour === article.colour) run.articles.push(article);
    else runs.push({ title: article.section, colour: article.colour, articles: [article] });
  }
  return runs;
}

function coverArticles(articles: readonly TypstArticle[]): string[] {
  const [lead, ...others] = articles;
  const seen = new Set([lead?.colour]);
  const fresh = others.filter((article) => !seen.has(article.colour) && seen.add(article.colour));
  const rest = others.filter((article) => !fresh.includes(article));
  return [lead, ...[...fresh, ...rest].slice(0, 3)].flatMap((article) =>
    article ? [article.key] : [],
  );
}

function outletIndex(excerpts: readonly TypstExcerpt[]): TypstOutlet[] {
  const byName = new Map<string, TypstOutlet>();
  for (const excerpt of excerpts) {
    if (excerpt.outlet === '') continue;
    const outlet = byName.get(excerpt.outlet) ?? {
      lang: excerpt.lang,
      region: excerpt.region,
      dir: excerpt.dir,
      outlet: excerpt.outlet,
      description: '',
      languages: [],
      excerpts: [],
    };
    outlet.description ||= excerpt.outletNote;
    outlet.languages = [...new Set([...outlet.languages, excerpt.languageName])].filter(Boolean);
    outlet.excerpts.push(excerpt.key);
    byName.set(excerpt.outlet, outlet);
  }
  const order = new Intl.Collator('en');
  return [...byName.values()].sort((one, other) => order.compare(one.outlet, other.outlet));
}

function documentFacts(
  edition: Edition,
  articles: readonly TypstArticle[],
  month: string,
): TypstData['document'] {
  const { publication, issue } = edition;
  const languages = articles.flatMap((article) => article.excerpts.map((it) => it.languageName));
  const headlines = articles.map((article) => article.headlineText).join('; ');
  return {
    title: printableText(`${publication.title}, ${month}`),
    authors: [...new Set(articles.flatMap((article) => article.bylines))],
    keywords: [
      ...new Set([...articles.map((article) => article.section), ...languages].filter(Boolean)),
    ],
    description: shortened(
      printableText([issue.title, headlines].filter(Boolean).join(': ')),
      1000,
    ),
  };
}

function paragraphs(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split(/\n+/))
    .map((text) => printableText(text).trim())
    .filter(Boolean);
}

function dateParts(publishedAt: string): number[] {
  const date = new Date(publishedAt);
  return [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
}

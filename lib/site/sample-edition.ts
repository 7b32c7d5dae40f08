import type { DocumentNode } from '../document';
import { contentHash } from '../hash';
import type { Edition, EditionArticle } from '../issue';
import type { HashedEdition } from './site-input';

function text(words: string): DocumentNode {
  return { type: 'text', text: words };
}

function paragraph(id: string, ...content: DocumentNode[]): DocumentNode {
  return { type: 'paragraph', attrs: { id }, content };
}

function note(id: string, words: string): DocumentNode {
  return { type: 'note', attrs: { id }, content: [text(words)] };
}

function excerpt(id: string, lang: string, original: string): DocumentNode {
  const attrs = {
    id,
    lang,
    titleOriginal: original.slice(0, 12),
    titleTranslated: `The title of ${id}`,
    outlet: `Outlet ${id}`,
    outletNote: 'a harbour daily',
    date: '2026-10-16',
    url: `https://outlet.example/${id}`,
  };
  const translated = paragraph(`${id}pass`, text(`What ${id} says.`), note(`${id}note`, 'In it.'));
  const printed = paragraph(`${id}orig`, text(original));
  return {
    type: 'excerpt',
    attrs,
    content: [
      { type: 'passage', content: [translated] },
      { type: 'original', attrs: { lang }, content: [printed] },
    ],
  };
}

/** A figure with an image of which only the hash is known. */
export function sampleFigure(id: string, sha256: string): DocumentNode {
  const image = { sha256, mime: 'image/jpeg', width: 1200, height: 800 };
  const rights = {
    creator: 'Ines Falk',
    licence: 'CC-BY-4.0',
    sourceUrl: 'https://images.example',
  };
  const attrs = { id, image, caption: `The quay of ${id}.`, alt: 'A quay.', ...rights };
  return { type: 'figure', attrs };
}

/** An article with one of everything: notes, figures, a list, sources in four scripts. */
export function sampleArticle(slug: string, words = 'The lease was signed.'): EditionArticle {
  const item = {
    type: 'listItem',
    attrs: { id: 'item0001' },
    content: [paragraph('para0009', text('Two berths'))],
  };
  const document = {
    type: 'doc' as const,
    attrs: { section: 'ports', bylines: [{ personId: 'p1', name: 'Ada Brandt' }], lang: 'en' },
    content: [
      { type: 'headline', attrs: { id: 'head0001' }, content: [text(`On ${slug}`)] },
      sampleFigure('figu0001', 'a'.repeat(64)),
      { type: 'pullQuote', attrs: { id: 'pull0001' }, content: [text('“We were told.”')] },
      paragraph('para0001', text(words), note('note0001', 'See the lease.')),
      { type: 'heading', attrs: { id: 'head0002' }, content: [text('What it says')] },
      { type: 'bulletList', attrs: { id: 'list0001' }, content: [item] },
      sampleFigure('figu0002', 'b'.repeat(64)),
      excerpt('spanish1', 'es', 'El puerto abrirá en primavera.'),
      excerpt('arabic01', 'ar', 'سيفتح الميناء في الربيع.'),
      excerpt('chinese1', 'zh', '港口将于春季开放。'),
      excerpt('russian1', 'ru', 'Порт откроется весной.'),
    ],
  };
  return {
    id: slug,
    slug,
    section: { slug: 'ports', title: 'Ports & Trade' },
    headline: `On ${slug}`,
    bylines: ['Ada Brandt'],
    contentHash: contentHash(document),
    document,
  };
}

/** An edition of a small issue, for trying the site without a database. */
export function sampleEdition(
  month = '2026-10',
  number = 1,
  articles = [sampleArticle('the-first-port'), sampleArticle('the-second-port')],
): HashedEdition {
  const edition: Edition = {
    format: 1,
    publication: {
      title: 'The Harbour Review',
      tagline: 'What the papers tell their readers',
      publisher: 'The Breakwater Institute',
      issn: '9871-2047',
      language: 'en',
      noteStyle: 'roman',
      masthead: [{ role: 'Editor', names: ['Ruth Amsel', 'Kofi Lindqvist'] }],
      legal: 'One paragraph.\n\nAnother.',
    },
    issue: {
      id: month,
      month,
      volume: 4,
      number: 10,
      title: 'Open to Everyone',
      editorsNote: ['Ten articles.', 'Ruth Amsel'],
      cover: {
        image: { sha256: 'c'.repeat(64), mime: 'image/jpeg', width: 1800, height: 2500 },
        alt: 'Cranes at dusk.',
        credit: 'Image: Ines Falk',
      },
    },
    number,
    publishedAt: `2026-11-0${number}T06:00:00.000Z`,
    articles,
  };
  return { edition, sha256: contentHash(edition) };
}

import {
  type ArticleDocument,
  anatomyOf,
  creditLine,
  type DocumentNode,
  dateInWords,
  displayAddress,
  type FigureAttributes,
  nodesOfType,
} from '../../document';
import type { Edition } from '../../issue';
import { storedDocument } from '../../stored-document';
import { printableText } from './printable-text';

/**
 * Every text that the PDF of an edition must hold in one piece: paragraphs and headings (cut where
 * a note is referenced), notes, captions, credits and the parts of citations. For tests.
 */
export function printedTexts(edition: Edition): string[] {
  return edition.articles
    .flatMap((article) => articleTexts(storedDocument(article.document)))
    .filter((text) => text.trim() !== '' && !RIGHT_TO_LEFT.test(text));
}

// Readers of PDF files give Arabic words back in an order and spelling of their own.
const RIGHT_TO_LEFT = /\p{sc=Arabic}/u;

function articleTexts(document: ArticleDocument): string[] {
  const { headline, pullQuote, lead, commentary, excerpts, notes } = anatomyOf(document);
  const textblocks = ['paragraph', 'heading', 'pullQuote'].flatMap((type) =>
    nodesOfType([...commentary, ...excerpts], type),
  );
  const figures = nodesOfType([...(lead ? [lead] : []), ...commentary], 'figure');
  return [
    ...pieces(headline),
    ...(pullQuote ? pieces(pullQuote) : []),
    ...textblocks.flatMap(pieces),
    ...notes.flatMap((note) => pieces(note.node)),
    ...figures.flatMap(({ attrs }) => {
      const figure = attrs as FigureAttributes;
      return [figure.caption, creditLine(figure)];
    }),
    ...excerpts.flatMap(({ attrs: source }) => [
      source.titleOriginal,
      source.titleTranslated,
      source.outlet,
      source.outletNote,
      source.author,
      dateInWords(source.date),
      displayAddress(source.url),
    ]),
  ];
}

function pieces(node: DocumentNode): string[] {
  const texts = [''];
  for (const child of node.content ?? []) {
    if (child.type === 'note') texts.push('');
    else texts.push(`${texts.pop() ?? ''}${child.text ?? ''}`);
  }
  return texts;
}

/** A text without what setting it in lines changes: spaces, hyphens, capitals and forms of letters. */
export function foldPrinted(text: string): string {
  return printableText(text)
    .normalize('NFKC')
    .replace(/[\s\-\p{Cf}]/gu, '')
    .toLowerCase();
}

import { addressesIn, languageOf } from '../citation';
import {
  type ArticleDocument,
  attributeDefaults,
  type Byline,
  blankDocument,
  blockByName,
  type DocumentNode,
  directionOf,
  newBlockId,
  safeHref,
} from '../document';
import { readAttribution } from './text/attribution';
import { markersIn } from './text/markers';
import type { ImportedArticle, ImportedExcerpt } from './text/reading';

const LONGEST_HREF = 2_000;

/** What the text doesn't say: who wrote the article, where it belongs, and the language of the commentary. */
export type ImportOptions = { bylines?: Byline[]; section?: string; lang?: string };

/** Notes by numeral, each taken out once it stands in the document. */
type Notes = Map<string, string>;

/**
 * The article as a document: real notes where the references stood, links inside them, citations
 * as attributes. A reference without a note stays as text; a note without a reference is put at
 * the end of the commentary. The figure has no image yet.
 */
export function documentFromImport(
  article: ImportedArticle,
  { bylines = [], section = '', lang = 'en' }: ImportOptions = {},
): ArticleDocument {
  const blank = blankDocument(bylines, lang);
  const notes = notesOf(article);
  const commentary = article.commentary.map((text) => paragraph(text, notes));
  const excerpts = article.excerpts.map((excerpt) => excerptNode(excerpt, notes));
  const figure = figureNode(article);
  return {
    ...blank,
    attrs: { ...blank.attrs, section },
    content: [
      block('headline', {}, textNodes(article.title)),
      ...(article.pullQuote ? [block('pullQuote', {}, textNodes(article.pullQuote))] : []),
      ...(figure ? [figure] : []),
      ...withLeftNotes(commentary, notes),
      ...excerpts,
    ],
  };
}

// A block with an id and with the attributes that the text says nothing of as the schema has them.
function block(
  type: string,
  attrs: Record<string, unknown>,
  content: DocumentNode[] = [],
): DocumentNode {
  const definition = blockByName(type);
  if (!definition) throw new Error(`There is no block ${type}`);
  return {
    type,
    attrs: { ...attributeDefaults(definition), id: newBlockId(), ...attrs },
    ...(content.length > 0 && { content }),
  };
}

function notesOf(article: ImportedArticle): Notes {
  const numerals = article.noteNumerals ?? [...new Set(article.noteMarkers)];
  const notes: Notes = new Map();
  article.notes.forEach((text, index) => {
    const numeral = numerals[index];
    // Two notes of one numeral: the second has no reference of its own.
    const key =
      numeral === undefined || notes.has(numeral) ? `without reference ${index}` : numeral;
    notes.set(key, text);
  });
  return notes;
}

function paragraph(text: string, notes: Notes): DocumentNode {
  return block('paragraph', {}, withNotes(text, notes));
}

function withNotes(text: string, notes: Notes): DocumentNode[] {
  const nodes: DocumentNode[] = [];
  let from = 0;
  for (const { numeral, start, end } of markersIn(text)) {
    const note = notes.get(numeral);
    if (note === undefined) continue;
    notes.delete(numeral);
    nodes.push(...textNodes(text.slice(from, start)), noteNode(note));
    from = end;
  }
  return [...nodes, ...textNodes(text.slice(from))];
}

function withLeftNotes(commentary: DocumentNode[], notes: Notes): DocumentNode[] {
  if (notes.size === 0) return commentary;
  const left = [...notes.values()].map(noteNode);
  const last = commentary.at(-1) ?? paragraph('', new Map());
  return [...commentary.slice(0, -1), { ...last, content: [...(last.content ?? []), ...left] }];
}

function noteNode(text: string): DocumentNode {
  return block('note', {}, linkedText(text));
}

function linkedText(text: string): DocumentNode[] {
  const nodes: DocumentNode[] = [];
  let from = 0;
  for (const { start, end } of addressesIn(text)) {
    const href = safeHref(text.slice(start, end));
    if (!href || href.length > LONGEST_HREF) continue;
    nodes.push(...textNodes(text.slice(from, start)));
    nodes.push({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] });
    from = end;
  }
  return [...nodes, ...textNodes(text.slice(from))];
}

function figureNode({ caption, image }: ImportedArticle): DocumentNode | null {
  if (!image && !caption) return null;
  const { creator, licencePrinted } = readAttribution(image?.attribution ?? '');
  return block('figure', {
    caption: caption ?? image?.caption ?? '',
    creator: creator ?? '',
    sourceUrl: image?.sourceUrl ?? '',
    licence: image?.licence ?? '',
    licenceTyped: image?.licence ? '' : (licencePrinted ?? ''),
  });
}

function excerptNode(excerpt: ImportedExcerpt, notes: Notes): DocumentNode {
  const lang = languageOf(excerpt.titleOriginal);
  const paragraphs = excerpt.paragraphs.length > 0 ? excerpt.paragraphs : [''];
  return block(
    'excerpt',
    {
      titleOriginal: excerpt.titleOriginal,
      titleTranslated: excerpt.titleTranslated ?? '',
      lang,
      dir: lang ? directionOf(lang) : '',
      outlet: excerpt.outlet ?? '',
      outletNote: excerpt.outletNote ?? '',
      author: excerpt.author ?? '',
      date: excerpt.date ?? '',
      url: excerpt.url ?? '',
    },
    [{ type: 'passage', content: paragraphs.map((text) => paragraph(text, notes)) }],
  );
}

function textNodes(text: string): DocumentNode[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

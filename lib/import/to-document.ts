import { languageOf } from '../citation';
import {
  type ArticleDocument,
  attributeDefaults,
  type Byline,
  blankDocument,
  blockByName,
  type DocumentNode,
  directionOf,
  newBlockId,
} from '../document';
import { type RichText, richText, sliceOf, textNodes, withoutWholeLooks } from './inline-nodes';
import { readAttribution } from './text/attribution';
import { markersIn } from './text/markers';
import type { ImportedArticle, ImportedExcerpt, ImportedLine } from './text/reading';

/** A picture of the import as a figure shows it. */
export type FigureImage = { sha256: string; mime: string; width: number; height: number };

/** What the text doesn't say: who wrote the article, where it belongs, and the language of the commentary. */
export type ImportOptions = {
  bylines?: Byline[];
  section?: string;
  lang?: string;
  /** The article's lines, for their emphasis, links, headings, lists and pictures. */
  lines?: readonly ImportedLine[];
  /** The stored pictures by their index in the import; null for one that can't be shown. */
  pictures?: readonly (FigureImage | null)[];
};

/** Notes by numeral, each taken out once it stands in the document. */
type Notes = Map<string, RichText>;

/** The lines of a part such as `commentary 2`. */
type LinesOf = (part: string) => ImportedLine[];

/**
 * The article as a document: real notes where the references stood, links and emphasis, citations
 * as attributes, pictures as figures. A reference without a note stays as text; a note without a
 * reference is put at the end of the commentary.
 */
export function documentFromImport(
  article: ImportedArticle,
  options: ImportOptions = {},
): ArticleDocument {
  const { bylines = [], section = '', lang = 'en', lines = [], pictures = [] } = options;
  const blank = blankDocument(bylines, lang);
  const linesOf = linesByPart(lines);
  const notes = notesOf(article, linesOf);
  const [lead = null, ...figures] = picturesOf(lines, pictures);
  const commentary = commentaryOf(article, linesOf, notes, figures);
  const excerpts = article.excerpts.map((excerpt, index) =>
    excerptNode(excerpt, index + 1, linesOf, notes),
  );
  const figure = figureNode(article, lead);
  return {
    ...blank,
    attrs: { ...blank.attrs, section },
    content: [
      block('headline', {}, plainlyStressed(article.title, linesOf('title'))),
      ...(article.pullQuote
        ? [block('pullQuote', {}, plainlyStressed(article.pullQuote, linesOf('pull quote')))]
        : []),
      ...(figure ? [figure] : []),
      ...withLeftNotes(commentary, notes),
      ...excerpts,
    ],
  };
}

function linesByPart(lines: readonly ImportedLine[]): LinesOf {
  const parts = new Map<string, ImportedLine[]>();
  for (const line of lines) {
    for (const part of line.part?.split(', ') ?? []) {
      parts.set(part, [...(parts.get(part) ?? []), line]);
    }
  }
  return (part) => parts.get(part) ?? [];
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

// Headlines and pull quotes may have words in italics, and nothing else.
function plainlyStressed(text: string, lines: readonly ImportedLine[]): DocumentNode[] {
  const { looks } = withoutWholeLooks(richText(text, lines));
  const italics = looks.flatMap(({ from, to, emphasis }) =>
    emphasis ? [{ from, to, emphasis }] : [],
  );
  return textNodes({ text, looks: italics });
}

function notesOf(article: ImportedArticle, linesOf: LinesOf): Notes {
  const numerals = article.noteNumerals ?? [...new Set(article.noteMarkers)];
  const notes: Notes = new Map();
  article.notes.forEach((text, index) => {
    const numeral = numerals[index];
    // Two notes of one numeral: the second has no reference of its own.
    const key =
      numeral === undefined || notes.has(numeral) ? `without reference ${index}` : numeral;
    notes.set(key, richText(text, linesOf(`note ${numeral}`)));
  });
  return notes;
}

type PlacedFigure = { line: number; image: FigureImage | null; alt: string };

function picturesOf(
  lines: readonly ImportedLine[],
  pictures: readonly (FigureImage | null)[],
): PlacedFigure[] {
  return lines.flatMap(({ number, part, traits }) => {
    const picture = part?.startsWith('picture') ? traits?.picture : undefined;
    return picture
      ? [{ line: number, image: pictures[picture.index] ?? null, alt: picture.alt }]
      : [];
  });
}

function commentaryOf(
  article: ImportedArticle,
  linesOf: LinesOf,
  notes: Notes,
  figures: readonly PlacedFigure[],
): DocumentNode[] {
  const blocks: DocumentNode[] = [];
  const left = [...figures];
  article.commentary.forEach((text, index) => {
    const lines = linesOf(`commentary ${index + 1}`);
    const [first] = lines;
    while (first && left[0] && left[0].line < first.number)
      blocks.push(...pictureBlock(left.shift()));
    addCommentary(blocks, withNotes(richText(text, lines), notes), first);
  });
  return [...blocks, ...left.flatMap(pictureBlock)];
}

function addCommentary(
  blocks: DocumentNode[],
  content: DocumentNode[],
  line: ImportedLine | undefined,
): void {
  const { heading, list, lang = '', dir = '' } = line?.traits ?? {};
  if (heading !== undefined) {
    blocks.push(block('heading', { level: heading > 2 ? 3 : 2, lang, dir }, content));
    return;
  }
  const paragraph = block('paragraph', { lang, dir }, content);
  if (!list) {
    blocks.push(paragraph);
    return;
  }
  const type = list === 'bullet' ? 'bulletList' : 'orderedList';
  const item = block('listItem', {}, [paragraph]);
  const last = blocks.at(-1);
  if (last?.type === type) last.content?.push(item);
  else blocks.push(block(type, {}, [item]));
}

function withNotes(rich: RichText, notes: Notes): DocumentNode[] {
  const nodes: DocumentNode[] = [];
  let from = 0;
  for (const { numeral, start, end } of markersIn(rich.text)) {
    const note = notes.get(numeral);
    if (note === undefined) continue;
    notes.delete(numeral);
    nodes.push(...textNodes(sliceOf(rich, from, start)), noteNode(note));
    from = end;
  }
  return [...nodes, ...textNodes(sliceOf(rich, from))];
}

function withLeftNotes(commentary: DocumentNode[], notes: Notes): DocumentNode[] {
  if (notes.size === 0) return commentary;
  const left = [...notes.values()].map(noteNode);
  const at = commentary.findLastIndex(({ type }) => type === 'paragraph');
  const last = commentary[at];
  if (!last) return [...commentary, block('paragraph', {}, left)];
  return commentary.with(at, { ...last, content: [...(last.content ?? []), ...left] });
}

function noteNode(note: RichText): DocumentNode {
  return block('note', {}, textNodes(note, true));
}

function pictureBlock(figure: PlacedFigure | undefined): DocumentNode[] {
  return figure?.image ? [block('figure', { image: figure.image, alt: figure.alt })] : [];
}

function figureNode(
  { caption, image }: ImportedArticle,
  picture: PlacedFigure | null,
): DocumentNode | null {
  if (!image && !caption && !picture?.image) return null;
  const { creator, licencePrinted } = readAttribution(image?.attribution ?? '');
  return block('figure', {
    image: picture?.image ?? null,
    alt: picture?.alt ?? '',
    caption: caption ?? image?.caption ?? '',
    creator: creator ?? '',
    sourceUrl: image?.sourceUrl ?? '',
    licence: image?.licence ?? '',
    licenceTyped: image?.licence ? '' : (licencePrinted ?? ''),
  });
}

function excerptNode(
  excerpt: ImportedExcerpt,
  number: number,
  linesOf: LinesOf,
  notes: Notes,
): DocumentNode {
  const lang = languageOf(excerpt.titleOriginal);
  const texts = excerpt.paragraphs.length > 0 ? excerpt.paragraphs : [''];
  const paragraphs = texts.map((text, index) => {
    const lines = linesOf(`excerpt ${number} passage ${index + 1}`);
    const { lang: own = '', dir = '' } = lines[0]?.traits ?? {};
    return block('paragraph', { lang: own, dir }, withNotes(richText(text, lines), notes));
  });
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
    [{ type: 'passage', content: paragraphs }],
  );
}

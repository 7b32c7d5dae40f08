import {
  type Anatomy,
  type ArticleDocument,
  anatomyOf,
  type Citation,
  citationInWords,
  creditLine,
  type DocumentNode,
  dateInWords,
  displayAddress,
  type FigureAttributes,
  languageName,
  licenceById,
  type NoteStyle,
  noteLabel,
  plainText,
  upgradeDocument,
  webHref,
} from '../../document';
import type { EditionArticle } from '../../issue';
import { printableText, shortened } from './printable-text';
import {
  type NoteLabels,
  type TypstLanguage,
  type TypstRun,
  typstLanguage,
  typstRuns,
  withOpening,
} from './typst-text';

/** A figure as it is printed; `file` is null when it has no image. */
export type TypstFigure = {
  type: 'figure';
  file: string | null;
  width: number;
  height: number;
  /** Null when the image is decorative or nobody described it. */
  alt: string | null;
  caption: string;
  credit: string;
  creditHref: string | null;
  /** False when the licence forbids adaptations. */
  mayCrop: boolean;
};

/** A block of running text with its children; the type names the Typst function that sets it. */
export type TypstBlock =
  | TypstFigure
  | ({ type: 'paragraph' | 'pullQuote'; runs: TypstRun[] } & TypstLanguage)
  | ({ type: 'heading'; level: number; runs: TypstRun[] } & TypstLanguage)
  | { type: 'bulletList' | 'orderedList'; start: number; content: TypstBlock[] }
  | { type: 'listItem'; content: TypstBlock[] }
  | { type: 'unknown' };

/** An excerpt: the parts of its citation, the passage and, when there is one, the original. */
export type TypstExcerpt = TypstLanguage & {
  /** Unique in the edition. */
  key: string;
  outlet: string;
  outletNote: string;
  author: string;
  date: string;
  languageName: string;
  titleOriginal: string;
  titleTranslated: string;
  /** Null unless it is a web address. */
  href: string | null;
  address: string;
  translation: string;
  inWords: string;
  passage: TypstBlock[];
  original: (TypstLanguage & { content: TypstBlock[] }) | null;
};

/** An article taken apart for print. */
export type TypstArticle = {
  /** Unique in the edition: the article's place in the running order. */
  key: string;
  section: string;
  /** The place of its section among the sections, from 0: what its colour depends on. */
  colour: number;
  headline: TypstRun[];
  headlineText: string;
  /** At most some eighty characters, for the running head. */
  headlineShort: string;
  bylines: string[];
  language: TypstLanguage;
  pullQuote: (TypstLanguage & { runs: TypstRun[] }) | null;
  lead: TypstFigure | null;
  commentary: TypstBlock[];
  excerpts: TypstExcerpt[];
  notes: { key: string; label: string; runs: TypstRun[] }[];
  /** The outlets it cites, each once. */
  outlets: string[];
};

/** The file in the typesetter's `images` folder that holds the image with this SHA-256. */
export function imageFile(sha256: string, mime: string): string {
  return `${sha256}.${mime === 'image/jpeg' ? 'jpg' : 'png'}`;
}

/** The article at this place of the running order; `colour` is the place of its section. */
export function typstArticle(
  article: EditionArticle,
  place: { key: string; colour: number; noteStyle: NoteStyle },
): TypstArticle {
  const anatomy = anatomyOf(upgradeDocument(article.document as DocumentNode) as ArticleDocument);
  const labels = labelsOf(anatomy, place.key, place.noteStyle);
  const headline = typstRuns(anatomy.headline.content ?? [], labels);
  const headlineText = printableText(plainText(anatomy.headline));
  return {
    key: place.key,
    section: printableText(article.section.title),
    colour: place.colour,
    headline,
    headlineText,
    headlineShort: shortened(headlineText, 76),
    bylines: article.bylines.map(printableText),
    language: typstLanguage(anatomy.lang),
    pullQuote: anatomy.pullQuote && {
      ...typstLanguage(anatomy.pullQuote.attrs.lang || anatomy.lang),
      runs: typstRuns(anatomy.pullQuote.content ?? [], labels),
    },
    lead: anatomy.lead && typstFigure(anatomy.lead.attrs),
    commentary: commentaryBlocks(anatomy, labels),
    excerpts: anatomy.excerpts.map((excerpt) =>
      typstExcerpt(excerpt, `${place.key}-${excerpt.attrs.id}`, labels),
    ),
    notes: anatomy.notes.map((note) => ({
      key: `${place.key}-${note.id}`,
      label: noteLabel(note.number, place.noteStyle),
      runs: typstRuns(note.node.content ?? [], labels),
    })),
    outlets: [...new Set(anatomy.excerpts.map((excerpt) => printableText(excerpt.attrs.outlet)))],
  };
}

function labelsOf(anatomy: Anatomy, key: string, style: NoteStyle): NoteLabels {
  const labels = new Map(anatomy.notes.map((note) => [note.id, noteLabel(note.number, style)]));
  return (id) => {
    const label = labels.get(id);
    return label === undefined ? null : { note: `${key}-${id}`, label };
  };
}

function commentaryBlocks(anatomy: Anatomy, labels: NoteLabels): TypstBlock[] {
  const blocks = anatomy.commentary.map((node) => typstBlock(node, labels));
  const [first, ...rest] = withUnbrokenLevels(blocks);
  if (first?.type !== 'paragraph') return first ? [first, ...rest] : [];
  return [{ ...first, runs: withOpening(first.runs) }, ...rest];
}

// A heading of the third level before any of the second would leave a gap in the outline.
function withUnbrokenLevels(blocks: TypstBlock[]): TypstBlock[] {
  let deepest = 1;
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    const level = Math.min(block.level, deepest + 1);
    deepest = level;
    return { ...block, level };
  });
}

function typstBlock(node: DocumentNode, labels: NoteLabels): TypstBlock {
  const attrs = node.attrs ?? {};
  const language = typstLanguage(attrs.lang, attrs.dir);
  const inside = () => (node.content ?? []).map((child) => typstBlock(child, labels));
  switch (node.type) {
    case 'paragraph':
    case 'pullQuote':
      return { type: node.type, runs: typstRuns(node.content ?? [], labels), ...language };
    case 'heading': {
      const level = attrs.level === 3 ? 3 : 2;
      return { type: 'heading', level, runs: typstRuns(node.content ?? [], labels), ...language };
    }
    case 'bulletList':
    case 'orderedList':
      return { type: node.type, start: Number(attrs.start ?? 1), content: inside() };
    case 'listItem':
      return { type: 'listItem', content: inside() };
    case 'figure':
      return typstFigure(attrs as FigureAttributes);
    default:
      return { type: 'unknown' };
  }
}

function typstFigure(figure: FigureAttributes): TypstFigure {
  const { image } = figure;
  return {
    type: 'figure',
    file: image && imageFile(image.sha256, image.mime),
    width: image?.width ?? 0,
    height: image?.height ?? 0,
    alt: figure.decorative || figure.alt === '' ? null : printableText(figure.alt),
    caption: printableText(figure.caption),
    credit: printableText(creditLine(figure)),
    creditHref: webHref(figure.sourceUrl),
    mayCrop: !licenceById(figure.licence)?.noDerivatives,
  };
}

const TRANSLATION_KINDS = {
  '': '',
  human: '',
  machine: 'machine translation',
  'machine-edited': 'machine translation, edited',
};

function typstExcerpt(
  excerpt: DocumentNode & { attrs: Citation },
  key: string,
  labels: NoteLabels,
): TypstExcerpt {
  const source = excerpt.attrs;
  const part = (type: string) => excerpt.content?.find((child) => child.type === type);
  const blocks = (node?: DocumentNode) =>
    (node?.content ?? [])
      .filter((child) => child.content?.length)
      .map((child) => typstBlock(child, labels));
  const original = part('original');
  const translator = source.translator && `translated by ${source.translator}`;
  const translation = [translator, TRANSLATION_KINDS[source.translationKind]];
  return {
    ...typstLanguage(source.lang, source.dir),
    key,
    outlet: printableText(source.outlet),
    outletNote: printableText(source.outletNote),
    author: printableText(source.author),
    date: dateInWords(source.date),
    languageName: languageName(source.lang),
    titleOriginal: printableText(source.titleOriginal),
    titleTranslated: printableText(source.titleTranslated),
    href: webHref(source.url),
    address: printableText(displayAddress(source.url)),
    translation: printableText(translation.filter(Boolean).join(', ')),
    inWords: printableText(citationInWords(source)),
    passage: blocks(part('passage')),
    original:
      original && blocks(original).length > 0
        ? {
            ...typstLanguage(original.attrs?.lang || source.lang, original.attrs?.dir),
            content: blocks(original),
          }
        : null,
  };
}

import { type Anatomy, anatomyOf, type NoteStyle, noteLabel, plainText } from '../../document';
import type { EditionArticle } from '../../issue';
import { storedDocument } from '../../stored-document';
import { printableText, shortened } from './printable-text';
import { type TypstBlock, type TypstFigure, typstBlock, typstFigure } from './typst-blocks';
import { type TypstExcerpt, typstExcerpt } from './typst-excerpt';
import {
  type NoteLabels,
  type TypstLanguage,
  type TypstRun,
  typstLanguage,
  typstRuns,
  withOpening,
} from './typst-text';

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

/** The article at this place of the running order; `colour` is the place of its section. */
export function typstArticle(
  article: EditionArticle,
  place: { key: string; colour: number; noteStyle: NoteStyle },
): TypstArticle {
  const anatomy = anatomyOf(storedDocument(article.document));
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

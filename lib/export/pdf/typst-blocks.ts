import {
  CENTRE,
  creditLine,
  type DocumentNode,
  type FigureAttributes,
  type Focus,
  focusWithin,
  licenceById,
  partKey,
  type ShownImage,
  shownImage,
  webHref,
} from '../../document';
import { printableText } from './printable-text';
import {
  type NoteLabels,
  type TypstLanguage,
  type TypstRun,
  typstLanguage,
  typstRuns,
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
  /** What stays in sight where it is cropped to a height, in fractions of what is shown. */
  focus: Focus;
};

/** A block of running text with its children; the type names the Typst function that sets it. */
export type TypstBlock =
  | TypstFigure
  | ({ type: 'paragraph' | 'pullQuote'; runs: TypstRun[] } & TypstLanguage)
  | ({ type: 'heading'; level: number; runs: TypstRun[] } & TypstLanguage)
  | { type: 'bulletList' | 'orderedList'; start: number; content: TypstBlock[] }
  | { type: 'listItem'; content: TypstBlock[] }
  | { type: 'unknown' };

/** The file in the typesetter's `images` folder that holds this image or part of one. */
export function imageFile({ sha256, part }: ShownImage, mime: string): string {
  const name = part ? `${sha256}-${partKey(part)}` : sha256;
  return `${name}.${mime === 'image/jpeg' ? 'jpg' : 'png'}`;
}

/** A block of running text as it is printed; an unknown one says so and stays. */
export function typstBlock(node: DocumentNode, labels: NoteLabels): TypstBlock {
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

/** A figure as it is printed, with its generated credit. */
export function typstFigure(figure: FigureAttributes): TypstFigure {
  // An edition from before there were crops says nothing of either.
  const { image, crop = null, focus = CENTRE } = figure;
  const shown = image && shownImage(image, crop);
  return {
    type: 'figure',
    file: image && shown && imageFile(shown, image.mime),
    width: shown?.width ?? 0,
    height: shown?.height ?? 0,
    alt: figure.decorative || figure.alt === '' ? null : printableText(figure.alt),
    caption: printableText(figure.caption),
    credit: printableText(creditLine(figure)),
    creditHref: webHref(figure.sourceUrl),
    mayCrop: !licenceById(figure.licence)?.noDerivatives,
    focus: focusWithin(crop, focus),
  };
}

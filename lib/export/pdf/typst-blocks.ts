import {
  creditLine,
  type DocumentNode,
  type FigureAttributes,
  licenceById,
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
};

/** A block of running text with its children; the type names the Typst function that sets it. */
export type TypstBlock =
  | TypstFigure
  | ({ type: 'paragraph' | 'pullQuote'; runs: TypstRun[] } & TypstLanguage)
  | ({ type: 'heading'; level: number; runs: TypstRun[] } & TypstLanguage)
  | { type: 'bulletList' | 'orderedList'; start: number; content: TypstBlock[] }
  | { type: 'listItem'; content: TypstBlock[] }
  | { type: 'unknown' };

/** The file in the typesetter's `images` folder that holds the image with this SHA-256. */
export function imageFile(sha256: string, mime: string): string {
  return `${sha256}.${mime === 'image/jpeg' ? 'jpg' : 'png'}`;
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

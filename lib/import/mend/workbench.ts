import { referencesIn } from '../text/notes';
import type { ImportedArticle, ImportedLine } from '../text/reading';
import { noteNumeralsOf } from './uses';

/** An article while a person mends it, with the lines it was read from. */
export type Workbench = {
  article: ImportedArticle & { noteNumerals: string[] };
  lines: ImportedLine[];
};

/** An article and its lines, to be changed in place. */
export function workbenchOf(article: ImportedArticle, lines: ImportedLine[]): Workbench {
  return { article: { ...article, noteNumerals: [...noteNumeralsOf(article)] }, lines };
}

/** The article of a workbench, its references counted anew. */
export function articleOf({ article }: Workbench): ImportedArticle {
  const { noteNumerals, ...rest } = article;
  const numerals = new Set(noteNumerals);
  const elsewhere = (text: string | null) => ({ text: text ?? '', isCommentary: false });
  const noteMarkers = referencesIn(
    [
      ...[rest.title, rest.caption, rest.pullQuote].map(elsewhere),
      ...rest.commentary.map((text) => ({ text, isCommentary: true })),
      ...rest.excerpts.flatMap(({ paragraphs }) => paragraphs.map(elsewhere)),
    ],
    numerals,
  );
  const isSame = [...new Set(noteMarkers)].join() === noteNumerals.join();
  return { ...rest, noteMarkers, ...(!isSame && { noteNumerals }) };
}

/** The parts a line became. */
export function partsOf(line: ImportedLine): string[] {
  return line.part?.split(', ') ?? [];
}

/** The lines of a part, in their order. */
export function linesOfPart({ lines }: Workbench, part: string): ImportedLine[] {
  return lines.filter((line) => line.verdict !== 'ignored' && partsOf(line).includes(part));
}

/** Moves the numbers of a kind of part, such as `commentary 3`, up or down from one on. */
export function renumber({ lines }: Workbench, pattern: RegExp, from: number, by: number): void {
  for (const line of lines) {
    if (line.part === null) continue;
    line.part = partsOf(line)
      .map((part) =>
        part.replace(pattern, (whole, before: string, number: string, after: string) =>
          Number(number) < from ? whole : `${before}${Number(number) + by}${after}`,
        ),
      )
      .join(', ');
  }
}

/** How parts that are counted begin and end around their number. */
export const COUNTED = {
  commentary: /^(commentary )(\d+)()$/,
  excerpt: /^(excerpt )(\d+)( .*)$/,
  passageOf: (excerpt: number) => new RegExp(`^(excerpt ${excerpt} passage )(\\d+)()$`),
};

/** Leaves a line for a person to look at again. */
export function doubt(line: ImportedLine, reason: string): void {
  line.verdict = 'doubtful';
  line.part = null;
  line.reason = reason;
}

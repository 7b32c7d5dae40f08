import { type LineTraits, linesOfRuns, type Run, type SourceLine } from './line';
import { stopReading } from './stop-reading';

/** The most that may come of one file: lines, and characters in all of them. */
export const SHEET_LIMITS = { lines: 20_000, characters: 4_000_000 } as const;

/** A picture found in a file, as its bytes stand there. */
export type FoundPicture = { name: string; bytes: Uint8Array };

/** Where a reader of a format writes its lines; stops the reading when they become too many. */
export type Sheet = {
  lines: SourceLine[];
  pictures: FoundPicture[];
  /** Adds the lines of a paragraph; all of them have the traits. */
  add: (runs: readonly Run[], traits?: LineTraits) => void;
  /** Adds a picture as a line of its own; `what` is its bytes, or why there are none. */
  addPicture: (name: string, alt: string, what: Uint8Array | string, traits?: LineTraits) => void;
};

/** An empty sheet; pictures are counted from `firstPicture`. */
export function newSheet(firstPicture = 0): Sheet {
  const lines: SourceLine[] = [];
  const pictures: FoundPicture[] = [];
  let characters = 0;
  let isBelowPicture = false;
  const add: Sheet['add'] = (runs, traits = {}) => {
    linesOfRuns(runs).forEach(({ text, looks }, index) => {
      characters += text.length;
      if (lines.length >= SHEET_LIMITS.lines || characters > SHEET_LIMITS.characters) {
        tooLong();
      }
      const isText = !traits.aside && !traits.picture && !traits.note && !traits.heading;
      const caption = isBelowPicture && isText && { caption: 'place' as const };
      if (!traits.aside) isBelowPicture = traits.picture !== undefined;
      const own = { ...(looks.length > 0 && { looks }), ...caption, ...traits };
      lines.push({ text, isApart: index === 0, traits: own });
    });
  };
  return {
    lines,
    pictures,
    add,
    addPicture: (name, alt, what, traits = {}) => {
      const words = [{ text: `Picture: ${alt.trim() || name || 'without a name'}` }];
      if (typeof what === 'string') {
        return add(words, { ...traits, aside: { verdict: 'doubtful', reason: what } });
      }
      if (pictures.length >= MOST_PICTURES) stopReading('It holds too many pictures.', 'too-large');
      pictures.push({ name, bytes: what });
      add(words, {
        ...traits,
        picture: { index: firstPicture + pictures.length - 1, alt: alt.trim() },
      });
    },
  };
}

const MOST_PICTURES = 200;

/** Stops a reading of which too many lines would come. */
export function tooLong(): never {
  stopReading('The text is too long: at most 20,000 lines can be imported.', 'too-large');
}

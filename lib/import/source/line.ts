/** How a stretch of a line looks; `from` and `to` count characters of the line's text. */
export type Look = {
  from: number;
  to: number;
  emphasis?: true;
  strong?: true;
  /** Set above the line, as numerals of notes are. */
  raised?: true;
  /** Where a link leads. */
  href?: string;
};

/** What a file says of a line beyond its words; a plain text says nothing. */
export type LineTraits = {
  looks?: Look[];
  /** The level of a heading as the file counts them; 0 is the title of the whole file. */
  heading?: number;
  /** Set as a quotation that stands out. */
  quote?: true;
  list?: 'bullet' | 'ordered';
  /** Set as a caption, or standing directly below a picture. */
  caption?: 'style' | 'place';
  /** The numeral of the real endnote or footnote whose text this is, and whether it goes on from the line before. */
  note?: { numeral: string; isMore?: true };
  /** A picture, by its index among those of the import. */
  picture?: { index: number; alt: string };
  lang?: string;
  dir?: 'rtl';
  /** What a person should look at. */
  doubt?: string;
  /** Not part of the text: a comment, a page header, something deleted. */
  aside?: { verdict: 'ignored' | 'doubtful'; reason: string };
};

/** A stretch of text as a file gives it; `\n` in it ends the line. */
export type Run = {
  text: string;
  emphasis?: boolean;
  strong?: boolean;
  raised?: boolean;
  href?: string;
};

/** A line that is not blank, its white space folded. */
export type SourceLine = {
  text: string;
  /** Whether it is a paragraph of its own, and not the next line of one. */
  isApart: boolean;
  traits: LineTraits;
};

/** The lines of runs of text: white space folded, blank lines left out, looks kept. */
export function linesOfRuns(runs: readonly Run[]): { text: string; looks: Look[] }[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    const [first = '', ...more] = run.text.split(/\r\n|[\n\r\u2028\u2029\v\f]/);
    lines.at(-1)?.push({ ...run, text: first });
    for (const text of more) lines.push([{ ...run, text }]);
  }
  return lines.map(folded).filter(({ text }) => text !== '');
}

function folded(runs: readonly Run[]): { text: string; looks: Look[] } {
  const pieces: string[] = [];
  const looks: Look[] = [];
  let length = 0;
  let endsInSpace = true;
  for (const run of runs) {
    let text = storable(run.text).replace(/\s+/g, ' ');
    if (endsInSpace && text.startsWith(' ')) text = text.slice(1);
    if (text === '') continue;
    addLook(looks, run, length, length + text.length);
    pieces.push(text);
    length += text.length;
    endsInSpace = text.endsWith(' ');
  }
  const text = pieces.join('').trimEnd();
  const kept = looks.map((look) => ({ ...look, to: Math.min(look.to, text.length) }));
  return { text, looks: kept.filter(({ from, to }) => to > from) };
}

function addLook(looks: Look[], run: Run, from: number, to: number): void {
  const { emphasis, strong, raised, href } = run;
  if (!emphasis && !strong && !raised && !href) return;
  const last = looks.at(-1);
  const isSame =
    last?.to === from &&
    last.href === href &&
    Boolean(last.emphasis) === Boolean(emphasis) &&
    Boolean(last.strong) === Boolean(strong) &&
    Boolean(last.raised) === Boolean(raised);
  if (last && isSame) last.to = to;
  else
    looks.push({
      from,
      to,
      ...(emphasis && { emphasis: true }),
      ...(strong && { strong: true }),
      ...(raised && { raised: true }),
      ...(href && { href }),
    });
}

// What no document can hold, such as half a character, stands as the mark of a damaged one.
function storable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return text.toWellFormed().replace(/[\0-\x08\x0e-\x1f\x7f]/g, '\uFFFD');
}

/** Why a line that was a row of a table should be looked at. */
export const TABLE_DOUBT = 'was a row of a table: tables are reduced to lines';

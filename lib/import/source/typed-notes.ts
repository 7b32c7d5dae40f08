import type { Look, SourceLine } from './line';

const HEADING = /^(?:end|foot)?notes?\s?[:.]?$/i;
const NUMBERED = /^(\d{1,3})\s?[.)\]:]?\s+(?=\S)/;
const RAISED = /^\s*[1-9]\d{0,2}(?:\s?,\s?[1-9]\d{0,2})*\s*$/;
// Metres are squared, and ten is raised to a power.
const POWER = /(?:^|[\s\d])(?:[kcdm]?m|ft|in|10)$/;

/**
 * The lines of a file in which somebody numbered the notes by hand: those below a heading such as
 * “Endnotes” begin with `[1]`, as a text prints them, and so read the raised numerals that refer to
 * them. A file without such a heading stays as it is.
 */
export function withTypedNotes(lines: readonly SourceLine[]): SourceLine[] {
  const written = [...lines];
  let start = 0;
  lines.forEach(({ text, traits }, at) => {
    if (traits.aside || !HEADING.test(text)) return;
    const count = numberNotes(written, at + 1);
    const referred = new Set<string>();
    for (let index = start; count > 0 && index < at; index += 1) {
      written[index] = withReferences(written[index] as SourceLine, count, referred);
    }
    start = at;
  });
  return written;
}

/** Rewrites the notes from this line on and says how many there are. */
function numberNotes(lines: SourceLine[], from: number): number {
  let count = 0;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] as SourceLine;
    const { heading, picture, note, aside, list } = line.traits;
    if (aside) continue;
    if (heading !== undefined || picture || note) break;
    const lead = NUMBERED.exec(line.text)?.[0] ?? raisedLead(line);
    const isNext = lead ? Number.parseInt(lead, 10) === count + 1 : list === 'ordered';
    if (!isNext) break;
    count += 1;
    const { list: _list, ...traits } = line.traits;
    lines[at] = replaced({ ...line, traits }, 0, lead.length, `[${count}] `);
  }
  return count;
}

// A numeral that is set above the line at its beginning, with or without a space after it.
function raisedLead({ text, traits }: SourceLine): string {
  const first = traits.looks?.find(({ from, raised }) => from === 0 && raised);
  const lead = first ? text.slice(0, first.to) : '';
  return /^\d{1,3}\s*$/.test(lead) ? (/^\d+\s*/.exec(text)?.[0] ?? '') : '';
}

function withReferences(line: SourceLine, count: number, referred: Set<string>): SourceLine {
  const raised = (line.traits.looks ?? []).filter((look) => look.raised);
  const found = raised.flatMap(({ from, to }) => {
    const text = line.text.slice(from, to);
    if (!RAISED.test(text) || POWER.test(line.text.slice(0, from))) return [];
    const numerals = text.split(',').map((each) => each.trim());
    const isNote = numerals.every((each) => Number(each) <= count && !referred.has(each));
    if (!isNote) return [];
    for (const each of numerals) referred.add(each);
    return [{ from, to, text: numerals.map((each) => `[${each}]`).join('') }];
  });
  return found.reduceRight((before, { from, to, text }) => replaced(before, from, to, text), line);
}

// Looks that reach over what is replaced reach over what stands there now; its own are gone.
function replaced(line: SourceLine, from: number, to: number, text: string): SourceLine {
  const shift = text.length - (to - from);
  const looks = (line.traits.looks ?? []).flatMap((look): Look[] => {
    if (look.from >= to) return [{ ...look, from: look.from + shift, to: look.to + shift }];
    if (look.to <= from) return [look];
    const isOwn = look.from >= from && look.to <= to;
    return isOwn ? [] : [{ ...look, to: Math.max(from, look.to + shift) }];
  });
  const { looks: _looks, ...traits } = line.traits;
  return {
    ...line,
    text: line.text.slice(0, from) + text + line.text.slice(to),
    traits: { ...traits, ...(looks.length > 0 && { looks }) },
  };
}

import type { Line } from './lines';

// What a heading says that is a part of an article, and no article's name.
const PART = /^(?:(?:end)?notes?|references|commentary|excerpts?|sources?|bibliography)\W*$/i;

/**
 * The lines with their headings counted from the headline: 1 is an article's, 0 stands over several
 * articles. A file may name itself, or its sections, by headings above those of the articles: they
 * are known by standing directly above the next level, of which several hold an address.
 */
export function withHeadlinesAsOne(lines: readonly Line[]): Line[] {
  const headings = lines.flatMap(({ traits, text }, index) =>
    traits?.heading === undefined || PART.test(text) ? [] : [{ level: traits.heading, index }],
  );
  const levels = [...new Set(headings.map(({ level }) => level))].sort((one, other) => one - other);
  let [headline = 1] = levels;
  for (const next of levels.slice(1)) {
    if (!isOver(lines, headings, headline, next)) break;
    headline = next;
  }
  // Headings of lower levels alone are subheadings of a text whose headline is set as none.
  const shift = headline > 1 && levels[0] === headline ? 0 : headline - 1;
  if (shift === 0) return [...lines];
  return lines.map((line) => {
    const { traits } = line;
    if (traits?.heading === undefined) return line;
    return { ...line, traits: { ...traits, heading: Math.max(0, traits.heading - shift) } };
  });
}

type Heading = { level: number; index: number };

function isOver(
  lines: readonly Line[],
  headings: readonly Heading[],
  level: number,
  next: number,
): boolean {
  const above = headings.filter((heading) => heading.level === level);
  const below = headings.filter((heading) => heading.level === next);
  const isDirectlyAbove = above.every(({ index }) =>
    below.some((heading) => heading.index === index + 1),
  );
  const holding = below.filter(({ index }) => {
    const end = headings.find((heading) => heading.index > index && heading.level <= next);
    return lines.slice(index, end?.index).some(({ text }) => /https?:\/\//.test(text));
  });
  return isDirectlyAbove && holding.length >= 2;
}

import { lookUp } from '../look-up';

const CLOSERS: Record<string, string> = {
  '“': '”"',
  '"': '"”',
  '«': '»',
  '„': '“”',
  '‘': '’',
  "'": "'",
};

/** The characters that can close a quotation begun with this one; empty when it opens none. */
export function closersOf(opener: string): string {
  return lookUp(CLOSERS, opener) ?? '';
}

/** Whether the text begins with a quotation mark. */
export function beginsQuoted(text: string): boolean {
  return closersOf(text[0] ?? '') !== '';
}

/** Whether the whole text is one quotation, from its first character to its last. */
export function isQuotation(text: string): boolean {
  const opener = text[0] ?? '';
  const closers = closersOf(opener);
  const bare = text.replace(/[.,;]$/, '');
  if (closers === '' || bare.length < 3 || !closers.includes(bare.at(-1) ?? '')) return false;
  if (opener === "'" || opener === '‘') return true;
  let depth = 0;
  for (let index = 0; index < bare.length - 1; index += 1) {
    const character = bare[index] ?? '';
    if (character === opener && (index === 0 || opener !== '"')) depth += 1;
    else if (closers.includes(character)) depth -= 1;
    if (depth === 0) return false;
  }
  return true;
}

/** Whether a quotation is opened by the first character and never closed. */
export function isUnclosed(text: string): boolean {
  const closers = closersOf(text[0] ?? '');
  return closers !== '' && ![...text.slice(1)].some((character) => closers.includes(character));
}

/** Where each round bracket's partner stands; brackets without a partner are not in the map. */
export function bracketPairs(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') open.push(index);
    if (text[index] !== ')') continue;
    const start = open.pop();
    if (start === undefined) continue;
    pairs.set(start, index);
    pairs.set(index, start);
  }
  return pairs;
}

/** Splits `Text (in brackets)` at its last outermost group; null when it does not end with one. */
export function lastGroup(text: string): { before: string; inside: string } | null {
  const start = bracketPairs(text).get(text.length - 1);
  if (start === undefined || start > text.length - 1) return null;
  return { before: text.slice(0, start).trim(), inside: text.slice(start + 1, -1).trim() };
}

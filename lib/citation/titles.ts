import { bracketPairs, closersOf, lastGroup } from './quotation';

/** A title as printed between its marks, taken apart; `doubt` says what is not certain. */
export type Titles = { original: string; translated: string | null; doubt: string | null };

/** Splits `Original (Translated)`. */
export function splitTitles(title: string): Titles {
  const bare = title.replace(/,$/, '').trim();
  const group = lastGroup(bare.replace(/(?<=\))[.,]$/, ''));
  if (group && group.before !== '' && !isAbbreviation(group.inside)) {
    return { original: group.before, translated: group.inside, doubt: null };
  }
  const open = bare.indexOf('(', 1);
  if (group === null && open > 0 && !bracketPairs(bare).has(open)) {
    const translated = bare.slice(open + 1).trim();
    const doubt = 'the bracket of the translated title is not closed';
    return { original: bare.slice(0, open).trim(), translated: translated || null, doubt };
  }
  const isStray = bare.endsWith(')') && group === null;
  const doubt = isStray ? 'the translated title could not be told from the original' : null;
  return { original: bare, translated: null, doubt };
}

/** For `“Original,” (“Translated”), Outlet`: the titles, and the outlet without the group before it; else null. */
export function translationOutside(
  title: string,
  printedOutlet: string | null,
): (Titles & { outlet: string | null }) | null {
  const place = printedOutlet ?? '';
  const end = place.startsWith('(') ? bracketPairs(place).get(0) : undefined;
  if (end === undefined || splitTitles(title).translated !== null) return null;
  const inside = place.slice(1, end).trim();
  const isQuoted = closersOf(inside[0] ?? '').includes(inside.replace(/,$/, '').at(-1) ?? ' ');
  const translated = isQuoted ? inside.replace(/,$/, '').slice(1, -1).replace(/,$/, '') : inside;
  return {
    original: title.replace(/,$/, '').trim(),
    translated,
    doubt: null,
    outlet: trimMarks(place.slice(end + 1)) || null,
  };
}

// “Los presos de Bukele (II)” ends with a number, “… (AMLO)” with a short name: no translations.
function isAbbreviation(inside: string): boolean {
  return /^[\p{Lu}\d.-]{1,8}$/u.test(inside);
}

/** The text without commas, points and spaces at its ends. */
export function trimMarks(text: string): string {
  return text.replace(/^[\s,.;:]+/, '').replace(/[\s,.;:]+$/, '');
}

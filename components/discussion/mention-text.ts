import { commentParts } from '../../lib/comment/body';
import { lookUp } from '../../lib/look-up';

/** Somebody who can be mentioned. */
export type Person = { id: string; name: string };

/** A comment as its writer sees it: `@Ruth Amsel` in place of `@[id]`, and who that is. */
export function asWritten(
  body: string,
  names: Readonly<Record<string, string>>,
): { text: string; mentioned: Person[] } {
  const mentioned: Person[] = [];
  const text = commentParts(body)
    .map((part) => {
      if ('words' in part) return part.words;
      const name = lookUp(names, part.userId);
      if (name === undefined) return '@somebody';
      mentioned.push({ id: part.userId, name });
      return `@${name}`;
    })
    .join('');
  return { text, mentioned };
}

/** A comment as it is stored, from what was written and who was chosen in it. */
export function asStored(text: string, mentioned: readonly Person[]): string {
  // Of two names that begin alike the longer one is meant.
  const sorted = [...mentioned].sort((one, other) => other.name.length - one.name.length);
  let rest = text;
  let stored = '';
  while (rest !== '') {
    const person = rest.startsWith('@') && sorted.find(({ name }) => isNamed(rest, name));
    stored += person ? `@[${person.id}]` : rest.charAt(0);
    rest = rest.slice(person ? person.name.length + 1 : 1);
  }
  return stored;
}

function isNamed(rest: string, name: string): boolean {
  return rest.startsWith(name, 1) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length + 1));
}

/** A name that is being typed after `@`: from where to where in the text, and what of it is there. */
export type MentionQuery = { from: number; to: number; words: string };

/** The mention the cursor stands at the end of, or null. */
export function mentionAt(text: string, cursor: number): MentionQuery | null {
  const found = /(?:^|[\s(“"])@((?:[\p{L}\p{M}'’.-]{1,40} ?){0,3})$/u.exec(text.slice(0, cursor));
  if (!found) return null;
  const words = found[1] ?? '';
  return { from: cursor - words.length - 1, to: cursor, words: words.trim().toLowerCase() };
}

/** The people whose name has a word that begins so; at most eight. */
export function matchingPeople(people: readonly Person[], words: string): Person[] {
  return people.filter(({ name }) => ` ${name.toLowerCase()}`.includes(` ${words}`)).slice(0, 8);
}

import { ExportFailure } from '../failure';
import type { Coverage } from './font-coverage';
import type { TypstData } from './typst-data';

// What shapes text without being seen needs no glyph.
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\s]$/u;
const MOST_NAMED = 8;

/** Throws an `ExportFailure` that names the characters no font writes, and the article they are in. */
export function requireCharacters(data: TypstData, covers: Coverage): void {
  const places = data.sections.flatMap((section) =>
    section.articles.map((article) => ({
      where: `the article “${article.headlineText}”`,
      value: article as unknown,
    })),
  );
  const { sections: _articles, outlets: _outlets, ...frontMatter } = data;
  for (const { where, value } of [...places, { where: 'the front matter', value: frontMatter }]) {
    const missing = [...missingIn(value, covers)];
    if (missing.length === 0) continue;
    const named = missing.slice(0, MOST_NAMED).map(nameOf).join(', ');
    const more = missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : '';
    const sentence = `The print fonts have no ${missing.length === 1 ? 'sign' : 'signs'} for ${named}${more} in ${where}.`;
    throw new ExportFailure('missing-characters', sentence);
  }
}

function missingIn(value: unknown, covers: Coverage): Set<string> {
  const missing = new Set<string>();
  for (const character of new Set(stringsOf(value).join(''))) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!covers(codePoint) && !INVISIBLE.test(character)) missing.add(character);
  }
  return missing;
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(stringsOf);
  return [];
}

function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${character} (U+${code})`;
}

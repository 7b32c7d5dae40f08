import { lookUp } from '../look-up';
import { directionOf } from './languages';

// Letters that run from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and their presentation forms.
const RIGHT_TO_LEFT =
  /[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Samr}\p{sc=Mand}\p{sc=Adlm}]/u;
// What comes before the first letter is never long; a text without one is looked at no further than this.
const LOOKED_AT = 2_000;

/** The direction of a text by its first letter, as browsers find it; empty when it has no letter. */
export function directionOfText(text: string): '' | 'ltr' | 'rtl' {
  const letter = /\p{L}/u.exec(text.slice(0, LOOKED_AT))?.[0];
  if (letter === undefined) return '';
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

const LANGUAGES_OF_SCRIPTS: [RegExp, string][] = [
  [/[\p{sc=Hira}\p{sc=Kana}]/u, 'ja'],
  [/\p{sc=Hang}/u, 'ko'],
  [/\p{sc=Han}/u, 'zh'],
  [/[پچژگ]/u, 'fa'],
  [/\p{sc=Arab}/u, 'ar'],
  [/\p{sc=Hebr}/u, 'he'],
  [/[іїєґ]/iu, 'uk'],
  [/\p{sc=Cyrl}/u, 'ru'],
  [/\p{sc=Grek}/u, 'el'],
];

/** The language that a text is most likely in when it isn't in the article's; empty when it may well be. */
export function foreignLanguageOf(text: string, articleLanguage: string): string {
  const start = text.slice(0, LOOKED_AT);
  if (/^\P{L}*\p{sc=Latn}/u.test(start)) return scriptIs(articleLanguage) ? 'en' : '';
  const found = LANGUAGES_OF_SCRIPTS.find(([letters]) => letters.test(start))?.[1] ?? '';
  return isSameScript(found, articleLanguage) ? '' : found;
}

// Whether a language is written in one of the scripts above.
function scriptIs(language: string): boolean {
  return LANGUAGES_OF_SCRIPTS.some(([, known]) => known === primary(language));
}

function isSameScript(one: string, other: string): boolean {
  const family = (language: string) => lookUp(FAMILIES, primary(language)) ?? primary(language);
  return family(one) === family(other);
}

const FAMILIES: Record<string, string> = {
  ar: 'Arab', fa: 'Arab', ur: 'Arab', ps: 'Arab', ckb: 'Arab', he: 'Hebr', yi: 'Hebr',
  ru: 'Cyrl', uk: 'Cyrl', be: 'Cyrl', bg: 'Cyrl', sr: 'Cyrl', mk: 'Cyrl', kk: 'Cyrl',
}; // biome-ignore format: a table reads better as a block

/** The direction of a block that says neither language nor direction itself. */
export function inheritedDirection(lang: string, dir: string): 'ltr' | 'rtl' {
  return dir === 'rtl' || dir === 'ltr' ? dir : directionOf(lang);
}

function primary(language: string): string {
  return language.split('-')[0] ?? '';
}

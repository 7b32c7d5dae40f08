const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'yi', 'dv', 'sd', 'ug']);

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** The languages offered in lists; any other BCP 47 tag may be typed. */
export const OFFERED_LANGUAGES = [
  'ar', 'de', 'en', 'es', 'fa', 'fr', 'he', 'hi', 'id', 'it', 'ja', 'ko', 'pl', 'pt', 'ru', 'sw',
  'tr', 'uk', 'ur', 'vi', 'zh',
] as const; // biome-ignore format: a list reads better as a block

/** The direction in which a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** The English name of a language, such as `Spanish`; the tag itself when it has none. */
export function languageName(language: string): string {
  if (language === '') return '';
  try {
    return NAMES.of(language) ?? language;
  } catch {
    return language;
  }
}

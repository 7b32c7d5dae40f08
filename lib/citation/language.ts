const STOP_WORDS: Record<string, string> = {
  es: 'el la los las del al y una un con su sus por en para se que es lo',
  pt: 'o os do da dos das no na nos nas ao e uma um com em por para se que não é',
  fr: 'le la les des du et une un en dans au aux sur pour par que se est',
  en: 'the of and to in for on with is a an',
};

const STOP_WORD_SETS = Object.entries(STOP_WORDS).map(
  ([language, words]) => [language, new Set(words.split(' '))] as const,
);

/** The language of a title as a BCP 47 tag, only where its words or script leave no doubt; else empty. */
export function languageOf(title: string): string {
  const script = languageOfScript(title);
  if (script !== null) return script;
  const words = title.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const scores = STOP_WORD_SETS.map(([language, stopWords]) => ({
    language,
    score: words.filter((word) => stopWords.has(word)).length,
  })).sort((first, second) => second.score - first.score);
  const [best, next] = scores;
  if (/[ñ¿¡]/.test(title) && best?.language === 'es') return 'es';
  if (/[ãõ]/.test(title) && best?.language === 'pt') return 'pt';
  return best && next && best.score >= 2 && best.score > next.score * 1.5 ? best.language : '';
}

// A script names a language only by letters that its neighbours don't have; empty when it is shared.
function languageOfScript(title: string): string | null {
  if (/[\p{sc=Hira}\p{sc=Kana}]/u.test(title)) return 'ja';
  if (/\p{sc=Hangul}/u.test(title)) return 'ko';
  if (/\p{sc=Han}/u.test(title)) return 'zh';
  if (/\p{sc=Cyrillic}/u.test(title)) {
    if (/[іїєґ]/i.test(title)) return '';
    return /[ыэё]/i.test(title) ? 'ru' : '';
  }
  if (/\p{sc=Arabic}/u.test(title)) {
    if (/[پچژگکی]/.test(title)) return '';
    return /[ةىيك]/.test(title) ? 'ar' : '';
  }
  return null;
}

const LONGEST_KEY = 200;

/**
 * A name as comparing reads it: small letters without accents, marks or a leading “the”, so that
 * `Le Monde`, `LE MONDE` and `“Le Monde”` are one. Empty when nothing is left.
 */
export function nameKey(name: string): string {
  const words = plainWords(name);
  return (words.replace(/^the (?=.)/, '') || words).slice(0, LONGEST_KEY).trim();
}

/** A text as searching reads it: small letters without accents, marks as spaces. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

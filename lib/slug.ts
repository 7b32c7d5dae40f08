/** A text as a part of an address: words in ASCII, 80 characters at most; empty where it has none. */
export function slugOf(headline: string): string {
  const words = headline
    .normalize('NFKD')
    .replace(/[\p{M}'’‘]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let slug = '';
  for (const word of words ?? []) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > 80) break;
    slug = longer;
  }
  return slug;
}

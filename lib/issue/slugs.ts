import { slugOf } from '../slug';

/** The address of each headline within its issue: words in ASCII, never twice the same, never empty. */
export function uniqueSlugs(headlines: readonly string[]): string[] {
  const taken = new Set<string>();
  return headlines.map((headline, index) => {
    const slug = slugOf(headline) || `article-${index + 1}`;
    let free = slug;
    for (let count = 2; taken.has(free); count += 1) free = `${slug}-${count}`;
    taken.add(free);
    return free;
  });
}

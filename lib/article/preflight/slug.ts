import { diffArrays } from 'diff';
import type { Citation } from '../../document';
import { type Found, warning } from './subject';

// Below this share of common words a slug is another wording of the title, and no word of it is proof.
const SAME_WORDING = 0.6;

/** What the words of an address say against the title: no word in common, or one word that differs. */
export function slugFindings(source: Citation): Found[] {
  const slug = slugWords(source.url);
  const original = titleWords(source.titleOriginal);
  if (slug.length < 3 || original.length < 3) return [];
  const title = new Set([...original, ...titleWords(source.titleTranslated)]);
  if (!slug.some((word) => title.has(word))) {
    const message = 'No word of the title stands in the address: is it the right page?';
    return [warning('title-differs-from-url', message, source.id, 'url')];
  }
  return differingWords(original, slug).map(([said, meant]) => {
    const message = `The title says “${said}” where the address says “${meant}”.`;
    return warning('title-word-differs-from-url', message, source.id, 'titleOriginal');
  });
}

/** Single words of the title in whose place the address has a quite different one. */
function differingWords(title: string[], slug: string[]): [string, string][] {
  const parts = diffArrays(title, slug);
  const same = parts
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0);
  if (same / Math.min(title.length, slug.length) < SAME_WORDING) return [];
  return parts.flatMap((part, index): [string, string][] => {
    const next = parts[index + 1];
    if (!part.removed || !next?.added) return [];
    const [said, ...moreSaid] = part.value;
    const [meant, ...moreMeant] = next.value;
    const isOneForOne = moreSaid.length + moreMeant.length === 0;
    if (!said || !meant || !isOneForOne || isAlike(said, meant)) return [];
    return [[said, meant]];
  });
}

// Another form of a word, or a short word that slugs put in and leave out, says nothing.
function isAlike(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 4) return true;
  return one.slice(0, 4) === other.slice(0, 4);
}

function slugWords(url: string): string[] {
  const last =
    new URL(url).pathname
      .split('/')
      .filter((part) => part.includes('-'))
      .at(-1) ?? '';
  const name = last.replace(/\.[a-z]{2,5}$/i, '');
  return titleWords(name.replace(/[-_.]/g, ' ')).filter((word) => !/^\d+$/.test(word));
}

function titleWords(title: string): string[] {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[a-z0-9]{3,}/g) ?? [];
}

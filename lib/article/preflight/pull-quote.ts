import { plainText } from '../../document';
import { type Found, type PreflightSubject, warning } from './subject';

/** How a pull quote stands to the excerpts: word for word in one, nearly so, or in none. */
export type Provenance = { verdict: 'verbatim' | 'altered' | 'absent'; differs: string[] };

/** Says when the pull quote is not verbatim in any excerpt. */
export function pullQuoteFindings({ parts }: PreflightSubject): Found[] {
  if (!parts.pullQuote) return [];
  const passages = parts.excerpts.map((excerpt) => plainText(excerpt));
  const { verdict, differs } = provenanceOf(plainText(parts.pullQuote), passages);
  if (verdict === 'verbatim') return [];
  const { id } = parts.pullQuote.attrs;
  if (verdict === 'absent') {
    return [warning('pull-quote-absent', 'The pull quote stands in none of the excerpts.', id)];
  }
  const message = `The pull quote is altered: ${differs.join(', ')}.`;
  return [warning('pull-quote-altered', message, id)];
}

/** Compares a quote with passages, white space, quotation marks and a last full stop apart. */
export function provenanceOf(quote: string, passages: readonly string[]): Provenance {
  const words = wordsOf(quote);
  if (words.length === 0) return { verdict: 'absent', differs: [] };
  const bare = bareText(quote);
  if (passages.some((passage) => bareText(passage).includes(bare))) {
    return { verdict: 'verbatim', differs: [] };
  }
  const overlaps = passages.map((passage) => overlap(words, wordsOf(passage)));
  const best = overlaps.reduce((a, b) => (b.share > a.share ? b : a), { share: 0, missing: words });
  if (best.share < 0.6) return { verdict: 'absent', differs: [] };
  const differs =
    best.missing.length > 0 ? best.missing.map((word) => `“${word}”`) : ['punctuation'];
  return { verdict: 'altered', differs };
}

function bareText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[“”„«»"‘’']/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.…,;]+$/, '');
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{N}]+)*/gu) ?? []
  );
}

// The longest common subsequence of words, so that order counts.
function overlap(quote: string[], passage: string[]): { share: number; missing: string[] } {
  const lengths = quote.map(() => new Uint16Array(passage.length + 1));
  lengths.push(new Uint16Array(passage.length + 1));
  for (let i = quote.length - 1; i >= 0; i -= 1) {
    for (let j = passage.length - 1; j >= 0; j -= 1) {
      const [here, below] = [lengths[i], lengths[i + 1]] as [Uint16Array, Uint16Array];
      here[j] =
        quote[i] === passage[j]
          ? (below[j + 1] ?? 0) + 1
          : Math.max(below[j] ?? 0, here[j + 1] ?? 0);
    }
  }
  const missing: string[] = [];
  for (let i = 0, j = 0; i < quote.length; ) {
    const [here, below] = [lengths[i], lengths[i + 1]] as [Uint16Array, Uint16Array];
    if (j < passage.length && quote[i] === passage[j]) {
      i += 1;
      j += 1;
    } else if (j < passage.length && (here[j + 1] ?? 0) >= (below[j] ?? 0)) {
      j += 1;
    } else {
      missing.push(quote[i] ?? '');
      i += 1;
    }
  }
  return { share: 1 - missing.length / quote.length, missing };
}

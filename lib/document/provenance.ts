import { diffArrays } from 'diff';
import type { DocumentNode } from './define-block';
import { foldQuote, quoteWords } from './fold-quote';
import { plainText } from './text';

/** A passage that a quote may come from: the text of an excerpt, by the excerpt's block id. */
export type QuotedPassage = { excerptId: string; text: string };

/** A stretch of words of a quote beside the passage: in both, only in the quote, only in the passage. */
export type QuoteChange = { kind: 'same' | 'put-in' | 'left-out'; text: string };

/**
 * How a quote stands to the passages: word for word in one, so but for marked elisions, nearly so,
 * or in none. `changes` tell the difference of an altered one; `excerptId` is where it comes from.
 */
export type Provenance = {
  verdict: 'verbatim' | 'elided' | 'altered' | 'absent';
  excerptId: string | null;
  changes: QuoteChange[];
};

// Below this share of its words in one place a quote is not that place altered, but another text.
const ALTERED_SHARE = 0.6;

// A pull quote is a sentence or two; of a longer one the beginning is compared.
const MOST_WORDS = 200;

/**
 * Compares a quote with passages; white space, quotation marks, forms of the ellipsis and what
 * stands at its ends apart. Where it is tied to an excerpt, that one is asked first.
 */
export function provenanceOf(
  quote: string,
  passages: readonly QuotedPassage[],
  tiedTo: string | null = null,
): Provenance {
  const bare = foldQuote(quote);
  if (bare === '') return { verdict: 'absent', excerptId: null, changes: [] };
  const inOrder = [...passages].sort(
    (a, b) => Number(b.excerptId === tiedTo) - Number(a.excerptId === tiedTo),
  );
  const whole = inOrder.find(({ text }) => holdsInOrder(foldQuote(text), [bare]));
  if (whole) return { verdict: 'verbatim', excerptId: whole.excerptId, changes: [] };
  const parts = bare.split('…');
  const elided = inOrder.find(({ text }) => holdsInOrder(foldQuote(text), parts));
  if (elided && parts.length > 1)
    return { verdict: 'elided', excerptId: elided.excerptId, changes: [] };
  return nearest(quote, inOrder);
}

/** Where a pull quote of an article comes from, among its excerpts. */
export function pullQuoteProvenance(
  quote: DocumentNode,
  excerpts: readonly DocumentNode[],
): Provenance {
  const passages = excerpts.map((excerpt) => ({
    excerptId: String(excerpt.attrs?.id),
    text: plainText(excerpt),
  }));
  return provenanceOf(plainText(quote), passages, String(quote.attrs?.excerptId ?? ''));
}

/** The difference of an altered quote in a few words: `“and” left out, “port” put in`. */
export function changesInWords(changes: readonly QuoteChange[]): string {
  const said = changes
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, text }) => `“${text}” ${kind === 'put-in' ? 'put in' : 'left out'}`);
  return said.length > 0 ? said.join(', ') : 'its punctuation differs';
}

function holdsInOrder(passage: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts.map((each) => each.trim()).filter(Boolean)) {
    const at = Math.max(passage.indexOf(part, from), passage.indexOf(otherStart(part), from));
    if (at === -1) return false;
    from = at + part.length;
  }
  return true;
}

// A quote from the middle of a sentence begins with a capital of its own, and the reverse.
function otherStart(part: string): string {
  const [first = ''] = part;
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  return other + part.slice(first.length);
}

function nearest(quote: string, passages: readonly QuotedPassage[]): Provenance {
  const words = quoteWords(quote).slice(0, MOST_WORDS);
  let best: { share: number; provenance: Provenance } | null = null;
  for (const { excerptId, text } of passages) {
    const { share, changes } = nearestWindow(words, quoteWords(text));
    if (share < ALTERED_SHARE || (best && best.share >= share)) continue;
    best = { share, provenance: { verdict: 'altered', excerptId, changes } };
  }
  return best?.provenance ?? { verdict: 'absent', excerptId: null, changes: [] };
}

// Words scattered over a long passage prove nothing: only a stretch not much longer than the quote counts.
function nearestWindow(
  quote: readonly string[],
  passage: readonly string[],
): { share: number; changes: QuoteChange[] } {
  const length = Math.ceil(quote.length * 1.5) + 3;
  const step = Math.max(1, Math.floor(quote.length / 4));
  const wanted = new Set(quote.map(lower));
  let best = { share: 0, changes: [] as QuoteChange[] };
  for (let start = 0; start === 0 || start < passage.length - quote.length / 2; start += step) {
    const window = passage.slice(start, start + length);
    const known = window.filter((word) => wanted.has(lower(word))).length;
    if (known / quote.length < ALTERED_SHARE || known / quote.length <= best.share) continue;
    const compared = compare(quote, window);
    if (compared.share > best.share) best = compared;
  }
  return best;
}

function compare(quote: readonly string[], window: readonly string[]) {
  const parts = diffArrays([...window], [...quote], {
    comparator: (one, other) => lower(one) === lower(other),
  });
  // What stands before and after in the passage is not left out of the quote.
  while (parts[0]?.removed) parts.shift();
  while (parts.at(-1)?.removed) parts.pop();
  const same = parts
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0);
  const changes = parts.map(
    ({ added, removed, value }): QuoteChange => ({
      kind: added ? 'put-in' : removed ? 'left-out' : 'same',
      text: value.join(' '),
    }),
  );
  return { share: same / quote.length, changes };
}

function lower(word: string): string {
  return word.toLowerCase();
}

import type { Paragraph } from './lines';
import type { ImportedLine } from './reading';

/** What a reader says of a paragraph it took; `said` holds words that the article says in another form. */
export type Mark = {
  paragraph: Paragraph;
  verdict: ImportedLine['verdict'];
  part: string | null;
  reason: string | null;
  said?: string;
};

/** A paragraph that became a part of the article; `repair` tells what was surely mended. */
export function used(paragraph: Paragraph, part: string, repair: string | null = null): Mark {
  return { paragraph, verdict: 'used', part, reason: repair };
}

/** A paragraph that says nothing of its own, with the reason. */
export function ignored(paragraph: Paragraph, part: string | null, reason: string): Mark {
  return { paragraph, verdict: 'ignored', part, reason };
}

/** A paragraph that a person should look at; `part` is null when it is in no article. */
export function doubtful(paragraph: Paragraph, part: string | null, reason: string): Mark {
  return { paragraph, verdict: 'doubtful', part, reason };
}

const ORDER = ['ignored', 'used', 'doubtful'] as const;

/** Two marks of the same paragraph as one: the graver verdict, both parts and both reasons. */
export function merged(first: Mark, second: Mark): Mark {
  const isGraver = ORDER.indexOf(second.verdict) > ORDER.indexOf(first.verdict);
  return {
    paragraph: first.paragraph,
    verdict: isGraver ? second.verdict : first.verdict,
    part: both(first.part, second.part, ', '),
    reason: both(first.reason, second.reason, '; '),
    said: both(first.said ?? null, second.said ?? null, ' ') ?? '',
  };
}

function both(first: string | null, second: string | null, between: string): string | null {
  if (first === null || second === null || first === second) return first ?? second;
  return `${first}${between}${second}`;
}

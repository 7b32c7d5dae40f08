/** What a paste brought and what became of the rest. */
export type PasteCounts = {
  /** Notes that came along. */
  notes: number;
  /** References to notes whose text was not in what was pasted. */
  notesWithoutText: number;
  /** Notes that can't stand where they were pasted. */
  notesLeftOut: number;
  tables: number;
  quotations: number;
  code: number;
  /** Raised, lowered and struck text. */
  raised: number;
  images: number;
  /** Frames, films and sounds. */
  embeds: number;
  /** Whole blocks, such as excerpts, that can't stand where they were pasted. */
  blocksLeftOut: number;
};

/** The count of nothing. */
export function noCounts(): PasteCounts {
  return {
    notes: 0,
    notesWithoutText: 0,
    notesLeftOut: 0,
    tables: 0,
    quotations: 0,
    code: 0,
    raised: 0,
    images: 0,
    embeds: 0,
    blocksLeftOut: 0,
  };
}

/** Why a paste was refused as a whole. */
export const TOO_MUCH =
  'Nothing was pasted: it is more than an article can hold. Paste it in smaller parts.';

/** What a paste came to, in one line; empty when everything came as it was and there is nothing to say. */
export function pasteReport(counts: PasteCounts): string {
  const became = [
    said(counts.tables, 'table', 'became lines of text'),
    said(counts.quotations, 'block quotation', 'became plain paragraphs'),
    said(counts.code, 'piece of code', 'became plain text', 'pieces of code'),
    said(counts.raised, 'raised, lowered or struck passage', 'became plain text'),
    said(counts.notesWithoutText, 'note', 'came without text and stayed a number'),
    said(counts.notesLeftOut, 'note', 'can’t stand here and was left out'),
    said(counts.images, 'picture', 'was left out'),
    said(counts.embeds, 'film, sound or frame', 'was left out', 'films, sounds or frames'),
    said(counts.blocksLeftOut, 'block', 'can’t stand here and was left out'),
  ].filter((part) => part !== '');
  const notes =
    counts.notes > 0 ? `Pasted with ${counts.notes} ${counts.notes === 1 ? 'note' : 'notes'}` : '';
  if (notes === '' && became.length === 0) return '';
  if (became.length === 0) return `${notes}.`;
  const parts = became.join(', ');
  return notes ? `${notes}; ${parts}.` : `Pasted; ${parts}.`;
}

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function said(count: number, one: string, did: string, many = `${one}s`): string {
  if (count === 0) return '';
  const number = NUMBERS[count] ?? String(count);
  return count === 1 ? `${number} ${one} ${did}` : `${number} ${many} ${plural(did)}`;
}

function plural(did: string): string {
  return did.replace('was left', 'were left').replace('stayed a number', 'stayed numbers');
}

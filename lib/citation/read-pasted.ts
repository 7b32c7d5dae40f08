import { fold } from './fold';
import { languageOf } from './language';
import { type CitationReading, readCitation } from './read-citation';
import { readUrl } from './url';

/** What somebody pasted: a whole citation, a web address alone, or neither. */
export type PastedReading =
  | { kind: 'citation'; citation: CitationReading; lang: string }
  | { kind: 'address'; url: string; doubt: string | null }
  | null;

const LONGEST_PASTED = 6_000;

/** Reads what was pasted into a citation; null for plain text, which is then nothing but text. */
export function readPasted(text: string): PastedReading {
  if (text.length > LONGEST_PASTED) return null;
  const line = fold(text);
  const address = line === '' ? null : readUrl(line);
  const alone = address && address.before === '' && address.after === '' ? address : null;
  if (alone) return { kind: 'address', url: alone.url, doubt: alone.doubt };
  const citation = readCitation(line);
  if (citation === null) return null;
  return { kind: 'citation', citation, lang: languageOf(citation.titleOriginal) };
}

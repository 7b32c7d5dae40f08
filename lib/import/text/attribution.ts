import { readLicence } from '../../document';

/** What an attribution says: who made the image, and the licence as printed and as an id of the list. */
export type Attribution = {
  creator: string | null;
  licencePrinted: string | null;
  licence: string | null;
};

const LICENCE_START =
  /https?:\/\/creativecommons\.org|creative\s?commons|(?<![\p{L}\d])(?:cc ?-?(?=by|sa|nc|nd|0|\d)|cc [(]?by|by-(?:sa|nc|nd)|public[\s-]?domain|pd(?![\p{L}\d])|own work)/iu;
const MARKS = ' ,;:(–—|/-';
const WORDS_BEFORE = /\s(?:licen[cs]ed?|under|a|the|is|in)$/i;

/** Reads an attribution such as `Wikimedia, CC-BY 2.0`; parts that are not there are null. */
export function readAttribution(text: string): Attribution {
  const start = text.search(LICENCE_START);
  if (start === -1) return { creator: nameIn(text), licencePrinted: null, licence: null };
  const rest = text.slice(start);
  const length = rest.search(/[,;|)](?:\s|$)|\s(?:via|from|by)\s(?!-|\d|nc|sa|nd)/i);
  const licencePrinted = length === -1 ? rest : rest.slice(0, length);
  const after = rest.slice(licencePrinted.length);
  return {
    creator: nameIn([text.slice(0, start), after].map(tidy).filter(Boolean).join(', ')),
    licencePrinted,
    licence: readLicence(spelledOut(licencePrinted))?.id ?? null,
  };
}

function spelledOut(printed: string): string {
  return printed
    .replace(/^pd\b.*/i, 'public domain')
    .replace(/^public[\s-]?domain\b.*/i, 'public domain')
    .replace(/^cc ?-?(?=by|sa|nc|nd)/i, 'CC ')
    .replace(/^cc ?[-(]?0/i, 'CC0')
    .replace(/^by-/i, 'CC BY-');
}

function nameIn(text: string): string | null {
  return tidy(text) || null;
}

// Marks are cut off one by one: a pattern for them would take quadratic time on a long run.
function tidy(text: string): string {
  let end = text.length;
  while (end > 0 && MARKS.includes(text[end - 1] ?? '')) end -= 1;
  const cut = text.slice(0, end);
  const shorter = cut.replace(WORDS_BEFORE, '');
  return shorter === cut ? cut.replace(/^[\s,;:)–—|/-]+/, '') : tidy(shorter);
}

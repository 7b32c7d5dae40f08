/** An address found in a text, what stood before and after it, and what was done to read it. */
export type UrlReading = {
  url: string;
  before: string;
  after: string;
  /** What was mended beyond doubt; null when nothing. */
  repair: string | null;
  doubt: string | null;
  /** The address as printed, with a word glued to it if there was one. */
  printed: string;
};

const START = /https?\s?:\s?\/\s?\/\s?|(?<![\p{L}\d])www\./iu;
const END = /[\s“”"«»<>…‘’\u200b\u2060]/u;
const FILE_ENDING =
  /\.(?:[sxpg]?html?|php\d?|pdf|aspx?|jspx?|jsf|cfm|ece|amp|docx?|jpe?g|png|gif|svg|webp)(?=[\p{Lu}¿¡[(])/u;
const GLUED_WORD = /^[\p{L}\p{M}\d'’,.;:!?¿¡()[\]–—-]+$/u;
const LAST_WORD = /(?<=[\p{Ll}\d/_=#%.-])[\p{Lu}¿¡][\p{Ll}]*$/u;

/** Reads the first web address of a text; null when there is none. */
export function readUrl(text: string): UrlReading | null {
  const match = START.exec(text);
  if (!match) return null;
  const before = text.slice(0, match.index);
  const bodyStart = match.index + match[0].length;
  const isBare = match[0].toLowerCase() === 'www.';
  const scheme = isBare ? 'https://www.' : match[0].replace(/\s/g, '').toLowerCase();
  const run = withoutTrailingMarks(runFrom(text, bodyStart));
  if (run === '') return null;
  const rest = text.slice(bodyStart + run.length);
  const split = splitGlued(run, rest);
  const doubts = [
    isBare && 'the address is printed without https://',
    split.doubt,
    !URL.canParse(scheme + split.body) && 'the address is malformed',
  ].filter(Boolean);
  const repairs = [/\s/.test(match[0]) && 'a space in the address was taken out', split.repair];
  return {
    url: scheme + split.body,
    before,
    after: split.after,
    repair: repairs.filter(Boolean).join('; ') || null,
    doubt: doubts.join('; ') || null,
    printed: text.slice(match.index, bodyStart) + run,
  };
}

/** Where the web addresses of a text stand, without marks or words that stick to them. */
export function addressesIn(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(new RegExp(START, 'giu'))) {
    const bodyStart = match.index + match[0].length;
    const { body } = splitGlued(withoutTrailingMarks(runFrom(text, bodyStart)), '');
    const isInside = match.index < (found.at(-1)?.end ?? 0);
    if (body !== '' && !isInside) found.push({ start: match.index, end: bodyStart + body.length });
  }
  return found;
}

/** Whether the text begins with a web address. */
export function beginsWithUrl(text: string): boolean {
  return START.exec(text.slice(0, 40))?.index === 0;
}

function runFrom(text: string, start: number): string {
  const rest = text.slice(start);
  const end = rest.search(END);
  return end === -1 ? rest : rest.slice(0, end);
}

function withoutTrailingMarks(run: string): string {
  const open = [...run].filter((character) => character === '(').length;
  let close = [...run].filter((character) => character === ')').length;
  let end = run.length;
  for (; end > 0; end -= 1) {
    const last = run[end - 1] ?? '';
    if (last === ')' && close > open) close -= 1;
    else if (!".,;:!?'*]}[{".includes(last)) break;
  }
  return run.slice(0, end);
}

type Split = { body: string; after: string; repair: string | null; doubt: string | null };

// The next sentence may stick to the address. After a known file ending that is certain; elsewhere
// a sentence that seems to begin in the middle says that its first word is at the address's end.
function splitGlued(run: string, rest: string): Split {
  const path = run.indexOf('/');
  const ending = path === -1 ? null : FILE_ENDING.exec(run.slice(path));
  const cut = ending ? path + ending.index + ending[0].length : run.length;
  if (ending && GLUED_WORD.test(run.slice(cut))) {
    return {
      body: run.slice(0, cut),
      after: (run.slice(cut) + rest).trim(),
      repair: 'the text was glued to the address',
      doubt: null,
    };
  }
  const after = rest.replace(/^[.,;:!?)\]}>*']*(?=\s|$|[“‘«"])/u, '').trim();
  return broken(run, after) ?? swallowed(run, rest, after);
}

function swallowed(run: string, rest: string, after: string): Split {
  const word = run.includes('/') ? LAST_WORD.exec(run) : null;
  const plain = { body: run, after, repair: null, doubt: null };
  if (!word || after === '') return plain;
  if (/^[,;:]?\s\p{Ll}/u.test(rest)) {
    return {
      body: run.slice(0, word.index),
      after: (word[0] + rest).trim(),
      repair: null,
      doubt: `“${word[0]}” was glued to the address and taken as the first word of the text`,
    };
  }
  if (word[0].length < 3 || !/[\p{Ll}\d]/u.test(run[word.index - 1] ?? '')) return plain;
  return { ...plain, doubt: `the address may have swallowed the word “${word[0]}”` };
}

// An address cut by a space goes on with something that is no word of a sentence.
function broken(run: string, after: string): Split | null {
  const next = after.split(' ', 1)[0] ?? '';
  const isPath = /^[\p{Ll}\d][\p{L}\d%._-]*\/|^[\p{Ll}\d]+(-[\p{L}\d]+){2}/u.test(next);
  if (!isPath || !/[/_.-]$/.test(run)) return null;
  const body = withoutTrailingMarks(run + next);
  return {
    body,
    after: after.slice(next.length).trim(),
    repair: null,
    doubt: 'the address was broken by a space',
  };
}

import { type Citation, countWords, plainText, type Typed, webHref } from '../../document';
import { slugFindings } from './slug';
import { error, type Found, type PreflightSubject, warning } from './subject';

/** What every citation must say, and where it contradicts itself. */
export function citationFindings({ parts, rules }: PreflightSubject): Found[] {
  return parts.excerpts.flatMap((excerpt) => [
    ...missingFacts(excerpt.attrs),
    ...dateFindings(excerpt.attrs, rules.today),
    ...addressFindings(excerpt.attrs),
    ...lengthFindings(excerpt, rules.excerptLimit),
  ]);
}

const REQUIRED: [keyof Citation, string, string][] = [
  ['outlet', 'no-outlet', 'The citation names no outlet.'],
  ['date', 'no-date', 'The citation has no date.'],
  ['url', 'no-url', 'The citation has no address.'],
  ['titleOriginal', 'no-original-title', 'The citation has no original title.'],
  ['lang', 'no-language', 'The citation does not say in which language its source is.'],
];

function missingFacts(source: Citation): Found[] {
  return REQUIRED.flatMap(([field, code, message]) =>
    source[field].trim() === '' ? [error(code, message, source.id, field)] : [],
  );
}

function dateFindings(source: Citation, today: string): Found[] {
  if (source.date === '') return [];
  if (source.date > today.slice(0, source.date.length)) {
    return [error('date-in-future', 'The cited date is in the future.', source.id, 'date')];
  }
  const inUrl = /\/(20\d\d|19\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?!\d)/.exec(
    source.url,
  );
  if (!inUrl || source.date.length < 10) return [];
  const [, year, month, day] = inUrl;
  const written = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  if (written === source.date) return [];
  const message = `The address says ${written}, the citation ${source.date}.`;
  return [warning('date-differs-from-url', message, source.id, 'date')];
}

function addressFindings(source: Citation): Found[] {
  if (source.url.trim() === '') return [];
  const problem = addressProblem(source.url);
  if (problem) return [error('bad-url', problem, source.id, 'url')];
  return slugFindings(source);
}

function addressProblem(url: string): string | null {
  if (/\s/.test(url)) return 'The address holds a space.';
  if (webHref(url) === null) return 'This is not the address of a web page.';
  const { hostname } = new URL(url);
  if (!hostname.includes('.') || /^(localhost|127\.|10\.|192\.168\.)|\.local$/.test(hostname)) {
    return 'The address leads to a local computer.';
  }
  if (/\.(html?|php|aspx?|pdf)(?=[\p{Lu}])/u.test(url)) {
    return 'Text is glued to the end of the address.';
  }
  return /https?:\/\/.*https?:\/\//i.test(url) ? 'Two addresses are glued together.' : null;
}

function lengthFindings(excerpt: Typed<Citation>, limit: number): Found[] {
  const passage = excerpt.content?.find((part) => part.type === 'passage');
  const words = passage ? countWords(plainText(passage)) : 0;
  if (words === 0) return [error('empty-passage', 'The excerpt has no text.', excerpt.attrs.id)];
  if (words <= limit) return [];
  const message = `The passage has ${words} words; the limit is ${limit}.`;
  return [warning('long-excerpt', message, excerpt.attrs.id)];
}

import { unwrap } from './dom';
import { breaksIntoParagraphs, dropEmptyLines, tablesIntoLines } from './foreign-lines';
import { nestLists, readWordLists } from './foreign-lists';
import {
  dropWhatIsNoText,
  plainOut,
  readLanguages,
  readStyles,
  slimStyles,
  straightenLinks,
} from './foreign-markup';
import { takeNotes } from './foreign-notes';
import { noCounts, type PasteCounts } from './paste-report';

/** The most characters of HTML that are looked at; a word processor writes ten for every one of text. */
export const MOST_HTML = 12_000_000;

/** HTML in the few elements that an article knows, what became of the others, and how much it is. */
export type TidyHtml = {
  html: string;
  counts: PasteCounts;
  /** About as many characters as it will take in a stored article. */
  size: number;
};

// What a stored block, and a stretch of marked text in it, takes beside its words.
const BLOCK_SIZE = 90;
const MARK_SIZE = 30;

/** About as many characters as so much plain text takes in a stored article. */
export function sizeOfText(text: string): number {
  return text.length + BLOCK_SIZE * text.split(/[\r\n]+/).length;
}

/**
 * Reads the HTML of Word, LibreOffice, Google Docs or a web page. What was copied here comes back
 * as it is. Nothing in it is run or loaded: the page it is read into has no window.
 */
export function tidyHtml(html: string): TidyHtml {
  const counts = noCounts();
  // Pictures written into the page are most of its length and are never taken.
  const light = html.replace(/(src|href)=(["']?)data:[^"'\s>]*/gi, '$1=$2');
  const { body } = new DOMParser().parseFromString(light, 'text/html');
  if (body.querySelector('[data-block],[data-pm-slice]')) {
    return { html, counts, size: sizeOf(body) };
  }
  slimStyles(body);
  dropWhatIsNoText(body, counts);
  takeNotes(body, counts);
  readWordLists(body);
  nestLists(body);
  readStyles(body);
  tablesIntoLines(body, counts);
  plainOut(body, counts);
  straightenLinks(body);
  readLanguages(body);
  breaksIntoParagraphs(body);
  dropEmptyLines(body);
  for (const label of body.querySelectorAll('button,label,nav')) unwrap(label);
  return { html: body.innerHTML, counts, size: sizeOf(body) };
}

function sizeOf(body: HTMLElement): number {
  const blocks = body.querySelectorAll('p,h1,h2,h3,h4,li').length;
  const marks = body.querySelectorAll('a,b,strong,i,em').length;
  return (body.textContent ?? '').length + BLOCK_SIZE * blocks + MARK_SIZE * marks;
}

import { BLOCK_TAGS, flatten, unwrap, wordsOf } from './dom';
import type { PasteCounts } from './paste-report';

const BETWEEN_CELLS = ' | ';

/** Turns tables into lines, a row each; what only stood in a table for its looks comes out of it whole. */
export function tablesIntoLines(body: HTMLElement, counts: PasteCounts): void {
  // Those inside others come first.
  for (const table of [...body.querySelectorAll('table')].reverse()) {
    const rows = [...table.querySelectorAll('tr')];
    const cells = table.querySelectorAll('td,th');
    if (cells.length <= 1) {
      takeOutOfTable(table);
      continue;
    }
    counts.tables += 1;
    const caption = table.querySelector('caption');
    if (caption && wordsOf(caption)) table.before(lineOf(table, [caption]));
    for (const row of rows) {
      const line = lineOf(table, [...row.children]);
      if (wordsOf(line).replaceAll('|', '').trim() !== '') table.before(line);
    }
    table.remove();
  }
}

function takeOutOfTable(table: Element): void {
  for (const part of table.querySelectorAll('caption,colgroup,thead,tbody,tfoot,tr')) unwrap(part);
  for (const cell of table.querySelectorAll('td,th')) unwrap(cell);
  const holder = table.ownerDocument.createElement('div');
  while (table.firstChild) holder.append(table.firstChild);
  table.replaceWith(holder);
}

function lineOf(table: Element, cells: readonly Element[]): Element {
  const line = table.ownerDocument.createElement('p');
  cells.forEach((cell, index) => {
    if (index > 0) line.append(BETWEEN_CELLS);
    flatten(cell);
    while (cell.firstChild) line.append(cell.firstChild);
  });
  return line;
}

/** Makes every forced line a paragraph of its own where paragraphs may stand, else a space. */
export function breaksIntoParagraphs(body: HTMLElement): void {
  // From the last to the first, so that no part is moved twice.
  for (const line of [...body.querySelectorAll('br')].reverse()) {
    const block = line.closest(BLOCK_TAGS);
    if (block && /^(h[1-6]|li|dt|summary|figcaption)$/i.test(block.tagName)) line.replaceWith(' ');
    else if (block?.tagName === 'P') splitAt(line, block);
    else line.replaceWith(body.ownerDocument.createElement('div'));
  }
}

// The part after the break, with the inline elements it is in, becomes a paragraph after this one.
function splitAt(line: Element, paragraph: Element): void {
  let before: Element = line;
  let rest: Element | null = null;
  while (before !== paragraph) {
    const parent = before.parentElement;
    if (!parent) return;
    const copy = parent.cloneNode(false) as Element;
    copy.removeAttribute('id');
    if (rest) copy.append(rest);
    while (before.nextSibling) copy.append(before.nextSibling);
    rest = copy;
    before = parent;
  }
  if (rest) paragraph.after(rest);
  line.remove();
}

/** Takes out blocks of text with nothing in them, which only kept others apart. */
export function dropEmptyLines(body: HTMLElement): void {
  for (const block of body.querySelectorAll('p,h1,h2,h3,h4,li')) {
    const isEmpty = wordsOf(block) === '' && !block.querySelector('[data-block]');
    if (isEmpty) block.remove();
  }
  for (const list of body.querySelectorAll('ul,ol')) if (!list.querySelector('li')) list.remove();
}

import { type LineTraits, type Run, TABLE_DOUBT } from '../source/line';
import { newSheet, type Sheet } from '../source/sheet';
import { type HtmlNotes, notesOf } from './notes';
import {
  attribute,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  textOf,
  treeOf,
} from './tree';

/** Finds the bytes of a picture by the address in the page; a string says why there are none. */
export type PictureFinder = (address: string) => Uint8Array | string;

type Look = Omit<Run, 'text'>;

type Walk = {
  sheet: Sheet;
  notes: HtmlNotes;
  find: PictureFinder;
  runs: Run[];
  traits: LineTraits;
};

const SKIPPED = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'iframe', 'object', 'form', 'button', 'select', 'textarea']); // biome-ignore format: a list reads better as a block
const BLOCKS = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'blockquote', 'figure', 'figcaption', 'section', 'article', 'aside', 'header', 'footer', 'main', 'nav', 'address', 'pre', 'hr', 'body', 'html', 'table', 'caption', 'details', 'summary']); // biome-ignore format: a list reads better as a block

/** Reads a web page into lines; scripts and styles are nothing, and no address is ever asked. */
export function readHtml(html: string, firstPicture: number, find: PictureFinder): Sheet {
  const sheet = newSheet(firstPicture);
  const nodes = treeOf(html);
  const walk: Walk = { sheet, notes: notesOf(nodes), find, runs: [], traits: {} };
  const title = elementsOf(nodes).find((element) => element.tagName === 'title');
  if (title) {
    const reason = 'the title of the page’s window';
    sheet.add([{ text: textOf(title).replace(/\s+/g, ' ') }], {
      aside: { verdict: 'ignored', reason },
    });
  }
  readNodes(walk, nodes, {});
  endLine(walk);
  for (const [block, numeral] of walk.notes.blocks) readNote(walk, block, numeral);
  return sheet;
}

function endLine(walk: Walk): void {
  const { runs, traits } = walk;
  walk.runs = [];
  if (runs.length > 0) walk.sheet.add(runs, traits);
}

function readNodes(walk: Walk, nodes: readonly HtmlNode[], look: Look): void {
  for (const node of nodes) {
    if (isElement(node)) readElement(walk, node, look);
    else if (node.nodeName === '#text') {
      walk.runs.push({ ...look, text: textOf(node).replace(/\s+/g, ' ') });
    }
  }
}

function readElement(walk: Walk, element: HtmlElement, look: Look): void {
  const { tagName } = element;
  if (SKIPPED.has(tagName) || walk.notes.blocks.has(element)) return;
  const numeral = walk.notes.references.get(element);
  if (numeral !== undefined) walk.runs.push({ text: `[${numeral}]` });
  else if (tagName === 'br') walk.runs.push({ text: '\n' });
  else if (tagName === 'img') readPicture(walk, element);
  else if (tagName === 'tr') readRow(walk, element, look);
  else if (isHidden(element) || isStruckOut(element)) readAside(walk, element);
  else if (BLOCKS.has(tagName)) readBlock(walk, element, lookOf(element, look));
  else readNodes(walk, element.childNodes, lookOf(element, look));
}

function readBlock(walk: Walk, element: HtmlElement, look: Look): void {
  endLine(walk);
  const outer = walk.traits;
  walk.traits = { ...outer, ...traitsOf(element) };
  if (element.tagName === 'hr') walk.runs.push({ text: '***' });
  readNodes(walk, element.childNodes, look);
  endLine(walk);
  walk.traits = outer;
}

function lookOf(element: HtmlElement, look: Look): Look {
  const { tagName } = element;
  const style = attribute(element, 'style').toLowerCase();
  const own: Look = { ...look };
  if (['em', 'i', 'cite', 'dfn'].includes(tagName) || /font-style:\s*italic/.test(style))
    own.emphasis = true;
  if (/font-style:\s*normal/.test(style)) own.emphasis = false;
  if (['strong', 'b'].includes(tagName) || /font-weight:\s*(?:bold|[6-9]00)/.test(style))
    own.strong = true;
  if (/font-weight:\s*(?:normal|400)/.test(style)) own.strong = false;
  if (tagName === 'sup') own.raised = true;
  const href = tagName === 'a' ? attribute(element, 'href').trim() : '';
  if (/^(?:https?|mailto):/i.test(href)) own.href = href;
  return own;
}

function traitsOf(element: HtmlElement): LineTraits {
  const { tagName } = element;
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  const parent: unknown = element.parentNode;
  const isOrdered = isElement(parent) && parent.tagName === 'ol';
  const lang = attribute(element, 'lang');
  const isRightToLeft = attribute(element, 'dir').toLowerCase() === 'rtl';
  return {
    ...(level && { heading: Number(level) }),
    ...(tagName === 'li' && { list: isOrdered ? ('ordered' as const) : ('bullet' as const) }),
    ...(tagName === 'figcaption' && { caption: 'style' as const }),
    ...(isRightToLeft && { dir: 'rtl' as const }),
    ...(isRightToLeft && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/.test(lang) && { lang }),
  };
}

function isHidden(element: HtmlElement): boolean {
  const isOff = /display:\s*none|visibility:\s*hidden/i.test(attribute(element, 'style'));
  return isOff || element.attrs.some(({ name }) => name === 'hidden');
}

function isStruckOut({ tagName }: HtmlElement): boolean {
  return tagName === 'del' || tagName === 's';
}

function readAside({ sheet }: Walk, element: HtmlElement): void {
  const reason = isStruckOut(element) ? 'is struck out' : 'is hidden on the page';
  const text = textOf(element).replace(/\s+/g, ' ');
  sheet.add([{ text }], { aside: { verdict: 'doubtful', reason } });
}

function readPicture(walk: Walk, element: HtmlElement): void {
  const address = attribute(element, 'src').trim();
  const before = walk.runs;
  walk.runs = [];
  if (before.some(({ text }) => text.trim() !== '')) walk.sheet.add(before, walk.traits);
  const name = address.startsWith('data:') ? '' : address.slice(address.lastIndexOf('/') + 1);
  walk.sheet.addPicture(name.slice(0, 100), attribute(element, 'alt'), walk.find(address));
}

// A row of one cell is layout, and its blocks are read as such; others become one line.
function readRow(walk: Walk, row: HtmlElement, look: Look): void {
  endLine(walk);
  const cells = row.childNodes.filter(isElement).filter(({ tagName }) => /^t[dh]$/.test(tagName));
  const full = cells.filter(
    (cell) =>
      textOf(cell).trim() !== '' || elementsOf([cell]).some(({ tagName }) => tagName === 'img'),
  );
  const outer = walk.traits;
  walk.traits = { ...outer, doubt: TABLE_DOUBT };
  if (full.length <= 1) for (const cell of full) readNodes(walk, cell.childNodes, look);
  else {
    const runs: Run[] = [];
    for (const cell of full) {
      const inner: Walk = { ...walk, sheet: collecting(walk.sheet, runs), runs: [] };
      if (runs.length > 0) runs.push({ text: ' | ' });
      readNodes(inner, cell.childNodes, look);
      endLine(inner);
    }
    walk.runs = runs.map((run) => ({ ...run, text: run.text.replaceAll('\n', ' ') }));
  }
  endLine(walk);
  walk.traits = outer;
}

// What the blocks of a cell say, as one line.
function collecting(sheet: Sheet, into: Run[]): Sheet {
  return {
    ...sheet,
    add: (runs) => void into.push(...(into.length > 0 ? [{ text: ' ' }] : []), ...runs),
  };
}

// A note begins with its numeral, as a text prints it; the links that lead back are left out.
function readNote(walk: Walk, block: HtmlElement, numeral: string): void {
  let isMore = false;
  const add: Sheet['add'] = (runs, traits) => {
    if (runs.every(({ text }) => text.trim() === '')) return;
    const lead = isMore ? [] : [{ text: `[${numeral}] ` }];
    const note = { numeral, ...(isMore && { isMore: true as const }) };
    isMore = true;
    walk.sheet.add([...lead, ...runs], { ...traits, note });
  };
  const inner: Walk = { ...walk, sheet: { ...walk.sheet, add }, runs: [], traits: {} };
  readNodes(inner, withoutBackLinks(block.childNodes, walk.notes.backLinks), {});
  endLine(inner);
}

function withoutBackLinks(nodes: readonly HtmlNode[], back: ReadonlySet<HtmlElement>): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if (!isElement(node)) return [node];
    if (back.has(node) || isAroundBackLink(node, back)) return [];
    return [{ ...node, childNodes: withoutBackLinks(node.childNodes, back) }];
  });
}

// A raised numeral, or an arrow, that does nothing but hold the link.
function isAroundBackLink(element: HtmlElement, back: ReadonlySet<HtmlElement>): boolean {
  const isSmall = ['sup', 'span'].includes(element.tagName) && textOf(element).trim().length <= 12;
  return isSmall && elementsOf(element.childNodes).some((each) => back.has(each));
}

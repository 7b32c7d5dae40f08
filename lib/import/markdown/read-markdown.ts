import type {
  Definition,
  FootnoteDefinition,
  List,
  Nodes,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { PictureFinder } from '../html/read-html';
import { type LineTraits, type Run, TABLE_DOUBT } from '../source/line';
import { newSheet, SHEET_LIMITS, type Sheet, tooLong } from '../source/sheet';
import { stopReading } from '../source/stop-reading';
import { LABEL_OR_NOTE } from '../text/lines';

type Look = Omit<Run, 'text'>;

type Walk = {
  sheet: Sheet;
  find: PictureFinder;
  links: Map<string, string>;
  /** Numerals of footnotes by their names, in the order of the references. */
  numerals: Map<string, string>;
  definitions: Map<string, FootnoteDefinition>;
};

const DEEPEST = 100;

/** Reads Markdown into lines: GitHub's tables and footnotes included, raw HTML kept as text. */
export function readMarkdown(text: string, firstPicture: number, find: PictureFinder): Sheet {
  // Parsing is the slow part: what would be too long is not parsed.
  if ((text.match(/^.*\S/gm)?.length ?? 0) > SHEET_LIMITS.lines) tooLong();
  const sheet = newSheet(firstPicture);
  const { matter, body } = withoutMatter(text);
  for (const line of matter) {
    const reason = 'belongs to the settings at the top of the file';
    sheet.add([{ text: line }], { aside: { verdict: 'doubtful', reason } });
  }
  const root = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  checkDepth(root);
  const walk: Walk = { sheet, find, links: new Map(), numerals: new Map(), definitions: new Map() };
  collect(walk, root);
  readBlocks(walk, root.children, {});
  // A note that only another note refers to gets its numeral while that one is read.
  const read = new Set<string>();
  for (const [name, numeral] of walk.numerals) readNote(walk, name, numeral, read);
  for (const [name, definition] of walk.definitions) {
    if (read.has(name)) continue;
    const reason = 'a footnote that nothing refers to';
    readBlocks(walk, definition.children, { aside: { verdict: 'doubtful', reason } });
  }
  return sheet;
}

function withoutMatter(text: string): { matter: string[]; body: string } {
  const match = /^---\n((?:[^\n]*\n){1,60}?)---\n/.exec(text);
  const lines = match?.[1]?.trimEnd().split('\n') ?? [];
  const isMatter = match && lines.every((line) => /^(?:[\w-]+\s*:|\s+\S|-\s|#|$)/.test(line));
  return isMatter
    ? { matter: lines, body: text.slice(match[0].length) }
    : { matter: [], body: text };
}

function checkDepth(root: Root): void {
  const places: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let place = places.pop(); place; place = places.pop()) {
    if (place.depth > DEEPEST) stopReading('The text is nested too deeply.');
    if (!('children' in place.node)) continue;
    for (const child of place.node.children) places.push({ node: child, depth: place.depth + 1 });
  }
}

function collect(walk: Walk, parent: Parents): void {
  for (const child of parent.children) {
    if (child.type === 'definition') walk.links.set(child.identifier, child.url);
    if (child.type === 'footnoteDefinition') walk.definitions.set(child.identifier, child);
    if ('children' in child) collect(walk, child);
  }
}

function readBlocks(walk: Walk, blocks: readonly RootContent[], traits: LineTraits): void {
  for (const block of blocks) readBlock(walk, block, traits);
}

function readBlock(walk: Walk, block: RootContent, traits: LineTraits): void {
  const { sheet } = walk;
  if (block.type === 'heading') addRuns(walk, block.children, { heading: block.depth, ...traits });
  else if (block.type === 'paragraph') addRuns(walk, block.children, traits);
  else if (block.type === 'blockquote') readBlocks(walk, block.children, traits);
  else if (block.type === 'list') readList(walk, block, traits);
  else if (block.type === 'table') readTable(walk, block, traits);
  else if (block.type === 'thematicBreak') sheet.add([{ text: '***' }], traits);
  else if (block.type === 'code')
    sheet.add([{ text: block.value }], { doubt: 'was set as code', ...traits });
  else if (block.type === 'html') readRaw(walk, block.value, traits);
  else if (block.type === 'definition') readDefinition(walk, block);
}

function readRaw({ sheet }: Walk, html: string, traits: LineTraits): void {
  const isComment = /^<!--[\s\S]*-->\s*$/.test(html);
  const aside = { verdict: 'ignored' as const, reason: 'a comment in the file' };
  sheet.add(
    [{ text: html }],
    isComment ? { aside } : { doubt: 'is HTML, kept as text', ...traits },
  );
}

function readDefinition({ sheet }: Walk, { label, identifier, url }: Definition): void {
  const aside = { verdict: 'ignored' as const, reason: 'the address of a link of the text' };
  sheet.add([{ text: `[${label ?? identifier}]: ${url}` }], { aside });
}

function readList(walk: Walk, list: List, traits: LineTraits): void {
  const kind = list.ordered ? ('ordered' as const) : ('bullet' as const);
  for (const item of list.children) readBlocks(walk, item.children, { list: kind, ...traits });
}

function readTable(walk: Walk, table: Table, traits: LineTraits): void {
  for (const row of table.children) {
    const cells = row.children.map((cell) => runsOf(walk, cell.children, {}));
    const full = cells.filter((runs) => runs.some(({ text }) => text.trim() !== ''));
    const runs = full.flatMap((cell, index) => (index === 0 ? cell : [{ text: ' | ' }, ...cell]));
    walk.sheet.add(runs, { doubt: TABLE_DOUBT, ...traits });
  }
}

function readNote(walk: Walk, name: string, numeral: string, read: Set<string>): void {
  const definition = walk.definitions.get(name);
  if (!definition || read.has(name)) return;
  read.add(name);
  let isMore = false;
  const add: Sheet['add'] = (runs, traits) => {
    const note = { numeral, ...(isMore && { isMore: true as const }) };
    const lead = isMore ? [] : [{ text: `[${numeral}] ` }];
    isMore = true;
    walk.sheet.add([...lead, ...runs], { ...traits, note });
  };
  readBlocks({ ...walk, sheet: { ...walk.sheet, add } }, definition.children, {});
}

function addRuns(walk: Walk, content: readonly PhrasingContent[], traits: LineTraits): void {
  const runs = runsOf(walk, content, {});
  if (runs.some(({ text }) => text.trim() !== '')) walk.sheet.add(runs, traits);
}

function runsOf(walk: Walk, content: readonly PhrasingContent[], look: Look): Run[] {
  return content.flatMap((node) => runsOfNode(walk, node, look));
}

function runsOfNode(walk: Walk, node: PhrasingContent, look: Look): Run[] {
  switch (node.type) {
    case 'text':
      return [{ ...look, text: withSoftBreaks(node.value) }];
    case 'inlineCode':
    case 'html':
      return [{ ...look, text: node.value }];
    case 'break':
      return [{ text: '\n' }];
    case 'emphasis':
      return runsOf(walk, node.children, { ...look, emphasis: true });
    case 'strong':
      return runsOf(walk, node.children, { ...look, strong: true });
    case 'link':
      return linkRuns(walk, node.children, node.url, look);
    case 'linkReference':
      return linkRuns(walk, node.children, walk.links.get(node.identifier) ?? '', look);
    case 'footnoteReference':
      return [{ text: `[${numeralOf(walk, node.identifier)}]` }];
    case 'image':
      return pictureRuns(walk, node.url, node.alt ?? '');
    case 'imageReference':
      return pictureRuns(walk, walk.links.get(node.identifier) ?? '', node.alt ?? '');
    case 'delete':
      return runsOf(walk, node.children, look);
    default:
      return [];
  }
}

// A line end inside a paragraph is a space, but not where a label or a note begins.
function withSoftBreaks(text: string): string {
  return text
    .split('\n')
    .reduce((all, line) => `${all}${LABEL_OR_NOTE.test(line.trim()) ? '\n' : ' '}${line}`);
}

// An address that stands for itself is found by the reader, which knows where it ends.
function linkRuns(walk: Walk, content: readonly PhrasingContent[], url: string, look: Look): Run[] {
  const runs = runsOf(walk, content, look);
  const printed = runs.map(({ text }) => text).join('');
  const isLink = /^(?:https?|mailto):/i.test(url) && !url.endsWith(printed);
  return isLink ? runs.map((run) => ({ ...run, href: url })) : runs;
}

function numeralOf({ numerals }: Walk, name: string): string {
  const numeral = numerals.get(name) ?? String(numerals.size + 1);
  numerals.set(name, numeral);
  return numeral;
}

function pictureRuns(walk: Walk, url: string, alt: string): Run[] {
  const name = url.startsWith('data:') ? '' : url.slice(url.lastIndexOf('/') + 1);
  walk.sheet.addPicture(name.slice(0, 100), alt, walk.find(url));
  return [];
}

import { attribute, elementsOf, type HtmlElement, type HtmlNode, isElement, textOf } from './tree';

/** The notes of a page: the numeral that each reference stands for, and the block of each note. */
export type HtmlNotes = {
  /** References by their link. */
  references: Map<HtmlElement, string>;
  /** The blocks that hold the notes, in the order of their references, each with its numeral. */
  blocks: Map<HtmlElement, string>;
  /** The links inside the notes that only lead back. */
  backLinks: Set<HtmlElement>;
};

const BLOCKS = new Set(['li', 'p', 'div', 'aside', 'section', 'dd', 'td']);
const LONGEST_LABEL = 12;

/**
 * Finds notes by what every program writes that has notes: a short link to a place from which a link
 * leads back to it. Word, LibreOffice, Google Docs, Markdown and Colophon itself differ in all else.
 */
export function notesOf(nodes: readonly HtmlNode[]): HtmlNotes {
  const elements = elementsOf(nodes);
  const byName = namedIn(elements);
  const found: HtmlNotes = { references: new Map(), blocks: new Map(), backLinks: new Set() };
  for (const link of elements) {
    const target = targetOf(link, byName);
    if (!target || found.backLinks.has(link) || isInside(link, found.blocks)) continue;
    const block = blockOf(target);
    const back = block && backLinkIn(block, link, byName);
    if (!block || !back || isInside(link, new Map([[block, '']]))) continue;
    const numeral = found.blocks.get(block) ?? numeralOf(link, found.blocks);
    found.references.set(link, numeral);
    found.blocks.set(block, numeral);
    for (const each of back) found.backLinks.add(each);
  }
  return found;
}

function namedIn(elements: readonly HtmlElement[]): Map<string, HtmlElement> {
  const byName = new Map<string, HtmlElement>();
  for (const element of elements) {
    const name = element.tagName === 'a' ? attribute(element, 'name') : '';
    for (const each of [attribute(element, 'id'), name]) {
      if (each !== '' && !byName.has(each)) byName.set(each, element);
    }
  }
  return byName;
}

function targetOf(link: HtmlElement, byName: ReadonlyMap<string, HtmlElement>): HtmlElement | null {
  const href = link.tagName === 'a' ? attribute(link, 'href') : '';
  if (!href.startsWith('#') || textOf(link).trim().length > LONGEST_LABEL) return null;
  return byName.get(safely(href.slice(1))) ?? null;
}

function safely(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function blockOf(element: HtmlElement): HtmlElement | null {
  for (let next: unknown = element; isElement(next); next = next.parentNode) {
    // A note of several paragraphs is the block around them, where that is the note's alone.
    const parent: unknown = next.parentNode;
    const isOnly = isElement(parent) && /(?:note|edn|ftn|fn)\w*\d/i.test(attribute(parent, 'id'));
    if (BLOCKS.has(next.tagName)) return isOnly ? (parent as HtmlElement) : next;
  }
  return null;
}

function backLinkIn(
  block: HtmlElement,
  link: HtmlElement,
  byName: ReadonlyMap<string, HtmlElement>,
): HtmlElement[] | null {
  const around = [link, link.parentNode, ...elementsOf(link.childNodes)];
  const back = elementsOf([block]).filter((each) => {
    const target = targetOf(each, byName);
    return target !== null && around.includes(target);
  });
  return back.length > 0 ? back : null;
}

function isInside(element: HtmlElement, blocks: ReadonlyMap<HtmlElement, unknown>): boolean {
  for (let next: unknown = element; isElement(next); next = next.parentNode) {
    if (blocks.has(next)) return true;
  }
  return false;
}

// The numeral as printed, if it is one that the reader knows and no other note has it.
function numeralOf(link: HtmlElement, blocks: ReadonlyMap<HtmlElement, string>): string {
  const printed = textOf(link)
    .trim()
    .replace(/^\[(.*)\]$/, '$1');
  const isKnown = /^(?:[ivxlc]{1,7}|\d{1,3})$/.test(printed);
  const isTaken = [...blocks.values()].includes(printed);
  return isKnown && !isTaken ? printed : String(blocks.size + 1);
}

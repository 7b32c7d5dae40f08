import { flatten, unwrap, wordsOf } from './dom';
import type { PasteCounts } from './paste-report';

// Names that word processors and sites give to notes: `_ftn1`, `sdendnote2sym`, `ftnt3`, `fn:4`, `cite_note-5` …
const NOTE_NAME =
  /^(_ftn|_edn|ftnt|sdfootnote|sdendnote|user-content-fn|fn|footnote|endnote|cite_note)/i;
const LONGEST_LABEL = 8;
const MOST_NOTES = 2_000;
const LISTS_OF_NOTES =
  '[data-footnotes],[role="doc-endnotes"],.footnotes,[style*="footnote-list" i],[style*="endnote-list" i]';

type Anchors = {
  /** What an address inside the page points at, by its name. */
  named: Map<string, Element>;
  /** All links inside the page, in their order. */
  links: Element[];
  /** What any short link points at: there can be only one of these in a note. */
  pointedAt: Set<Element>;
};

/**
 * Turns references and the notes they point at into notes of ours, whoever wrote them. What all
 * programs have in common is that the two are linked both ways; only then is it surely a note.
 */
export function takeNotes(body: HTMLElement, counts: PasteCounts): void {
  const anchors = readAnchors(body);
  const texts = new Map<Element, { html: string; definition: Element }>();
  const taken = new Set<Element>();
  for (const link of anchors.links.slice(0, MOST_NOTES * 3)) {
    const name = targetName(link);
    if (taken.has(link) || !isLabel(link)) continue;
    const target = anchors.named.get(name);
    const known = target && texts.get(target);
    if (known) putNote(link, known.html);
    else if (target && texts.size < MOST_NOTES) {
      const definition = definitionOf(target, link, anchors);
      if (!definition) continue;
      for (const inside of definition.querySelectorAll('a')) taken.add(inside);
      texts.set(target, { html: textOf(definition, target, wordsOf(link), anchors), definition });
      putNote(link, texts.get(target)?.html ?? '');
    } else if (NOTE_NAME.test(name)) {
      counts.notesWithoutText += 1;
      unwrap(link);
    }
  }
  dropDefinitions(body, [...texts.values()]);
}

function readAnchors(body: HTMLElement): Anchors {
  const named = new Map<string, Element>();
  for (const element of body.querySelectorAll('[id],a[name]')) {
    for (const name of [element.id, element.getAttribute('name')]) {
      if (name && !named.has(name)) named.set(name, element);
    }
  }
  const links = [...body.querySelectorAll('a[href*="#"]')];
  const pointedAt = new Set<Element>();
  for (const link of links) {
    const target = named.get(targetName(link));
    if (target && isLabel(link)) pointedAt.add(target);
  }
  return { named, links, pointedAt };
}

function targetName(link: Element): string {
  const href = link.getAttribute('href') ?? '';
  const name = href.slice(href.indexOf('#') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function isLabel(link: Element): boolean {
  const label = wordsOf(link);
  return label !== '' && label.length <= LONGEST_LABEL;
}

/** The element that holds the text of a note, or null when this is no note. */
function definitionOf(target: Element, link: Element, anchors: Anchors): Element | null {
  const paragraph = target.closest('p');
  const candidates = [
    target.closest('li,dd'),
    target.closest('div[id],aside'),
    paragraph?.parentElement?.closest('div'),
    paragraph,
    target.closest('div'),
  ];
  const found = candidates.find(
    (element) => element && !element.contains(link) && isAlone(element, target, anchors),
  );
  return found && pointsBack(found, link, anchors) ? found : null;
}

function isAlone(element: Element, target: Element, { pointedAt }: Anchors): boolean {
  for (const inside of element.querySelectorAll('[id],a[name]')) {
    const isOther = !inside.contains(target) && !target.contains(inside);
    if (isOther && pointedAt.has(inside)) return false;
  }
  return true;
}

function pointsBack(definition: Element, link: Element, { named }: Anchors): boolean {
  for (const back of definition.querySelectorAll('a[href*="#"]')) {
    const place = named.get(targetName(back));
    if (place && (place === link || isJust(place, link) || link.contains(place))) return true;
  }
  return false;
}

// An element with nothing but the reference in it, such as the `sup` around it.
function isJust(element: Element, link: Element): boolean {
  return element.contains(link) && wordsOf(element) === wordsOf(link);
}

function textOf(definition: Element, target: Element, label: string, { named }: Anchors): string {
  const copy = definition.cloneNode(true) as Element;
  let hadLabel = false;
  for (const link of copy.querySelectorAll('a[href*="#"],a[name],a[id]')) {
    const href = link.getAttribute('href') ?? '';
    const isLabelOfNote = link.id === target.id && link.id !== '';
    const isNamed = link.getAttribute('name') !== null;
    const isInside = href.includes('#') && named.has(targetName(link));
    if (!isInside && !isNamed && !isLabelOfNote) continue;
    if (isInside || wordsOf(link).length <= LONGEST_LABEL) {
      hadLabel ||= wordsOf(link) === label;
      link.remove();
    } else unwrap(link);
  }
  for (const part of copy.querySelectorAll('.note-label,.mw-cite-backlink')) part.remove();
  flatten(copy);
  trimStart(copy, hadLabel ? '' : label);
  return copy.innerHTML.trim();
}

// Spaces, an arrow or a caret, and the number where the note's list has it as text.
function trimStart(element: Element, label: string): void {
  // 4 is what NodeFilter calls SHOW_TEXT.
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    let words = text.data.replace(/^[\s\u00a0^↑]+/, '');
    if (label && words.startsWith(label) && /^[\s.:)\]]/.test(words.slice(label.length))) {
      words = words.slice(label.length).replace(/^[\s\u00a0.:)\]]+/, '');
    }
    text.data = words;
    if (words !== '') return;
  }
}

function putNote(link: Element, html: string): void {
  const note = link.ownerDocument.createElement('span');
  note.setAttribute('data-block', 'note');
  note.innerHTML = html;
  const raised = link.closest('sup');
  (raised && isJust(raised, link) ? raised : link).replaceWith(note);
}

function dropDefinitions(body: HTMLElement, texts: readonly { definition: Element }[]): void {
  const lists = new Set<Element>();
  for (const { definition } of texts) {
    const list = definition.closest(LISTS_OF_NOTES);
    const parent = definition.parentElement;
    definition.remove();
    if (list) lists.add(list);
    else if (parent && parent !== body && wordsOf(parent) === '') parent.remove();
  }
  // What is left of a list of notes is its title and its rule.
  for (const list of lists) {
    if (!list.querySelector('li,p,dd')) list.remove();
  }
}

/** Elements that stand on lines of their own. */
export const BLOCK_TAGS =
  'address,article,aside,blockquote,center,dd,details,div,dl,dt,fieldset,figcaption,figure,footer,form,' +
  'h1,h2,h3,h4,h5,h6,header,li,main,nav,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul';

/** Puts what is in an element in its place. One node at a time: an element may hold more than a call can. */
export function unwrap(element: Element): void {
  while (element.firstChild) element.before(element.firstChild);
  element.remove();
}

/** Puts everything that is in an element into another one that takes its place. */
export function rename(element: Element, tag: string): Element {
  const renamed = element.ownerDocument.createElement(tag);
  while (element.firstChild) renamed.append(element.firstChild);
  element.replaceWith(renamed);
  return renamed;
}

/** Wraps everything in an element into another one inside it. */
export function wrapInside(element: Element, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag);
  while (element.firstChild) wrapper.append(element.firstChild);
  element.append(wrapper);
}

/** Leaves of an element only one run of text, links and emphasis; lines become spaces. */
export function flatten(element: Element): void {
  for (const line of element.querySelectorAll('br')) line.replaceWith(' ');
  for (const block of element.querySelectorAll(BLOCK_TAGS)) {
    block.before(' ');
    block.append(' ');
    unwrap(block);
  }
}

/** The style attribute of an element without spaces, in small letters. */
export function styleOf(element: Element): string {
  return (element.getAttribute('style') ?? '').toLowerCase().replace(/\s+/g, '');
}

/** The words of a node, trimmed of every kind of space. */
export function wordsOf(node: Node): string {
  return (node.textContent ?? '').trim();
}

import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { stopReading } from '../source/stop-reading';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** The deepest that a page may be nested: what walks it may then recurse. */
const DEEPEST = 300;

/** The tree of a page, no deeper than a walk over it can go. */
export function treeOf(html: string): HtmlNode[] {
  const document = parse(html);
  const places: { nodes: HtmlNode[]; depth: number }[] = [{ nodes: document.childNodes, depth: 0 }];
  for (let place = places.pop(); place; place = places.pop()) {
    if (place.depth > DEEPEST) stopReading('The page is nested too deeply.');
    for (const node of place.nodes) {
      if ('childNodes' in node) places.push({ nodes: node.childNodes, depth: place.depth + 1 });
    }
  }
  return document.childNodes;
}

/** Whether a node is an element. */
export function isElement(node: unknown): node is HtmlElement {
  return typeof node === 'object' && node !== null && 'tagName' in node;
}

/** An attribute's value; empty where it has none. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((each) => each.name === name)?.value ?? '';
}

/** All elements below these nodes, in order. */
export function elementsOf(nodes: readonly HtmlNode[]): HtmlElement[] {
  return nodes.flatMap((node) => (isElement(node) ? [node, ...elementsOf(node.childNodes)] : []));
}

/** The text of a node and all below it. */
export function textOf(node: HtmlNode): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return isElement(node) ? node.childNodes.map(textOf).join('') : '';
}

import { type DocumentNode, directionOf } from '../../lib/document';
import { addressAt, type OutletKey, outlets } from './outlets';

type Piece = string | DocumentNode;

/** Running text: white space is folded, pieces may be notes, links or emphasised words. */
export function inline(strings: TemplateStringsArray, ...pieces: Piece[]): DocumentNode[] {
  const nodes: DocumentNode[] = [];
  strings.forEach((string, index) => {
    addText(nodes, string);
    const piece = pieces[index];
    if (typeof piece === 'string') addText(nodes, piece);
    else if (piece) nodes.push(piece);
  });
  return trimmed(nodes);
}

/** A paragraph of running text. */
export function paragraph(strings: TemplateStringsArray, ...pieces: Piece[]): DocumentNode {
  return { type: 'paragraph', content: inline(strings, ...pieces) };
}

/** A note where it is referenced; give it the text of the note. */
export function note(strings: TemplateStringsArray, ...pieces: Piece[]): DocumentNode {
  return { type: 'note', content: inline(strings, ...pieces) };
}

/** Words in italics. */
export function emphasis(text: string): DocumentNode {
  return { type: 'text', text, marks: [{ type: 'emphasis' }] };
}

/** Words in bold. */
export function strong(text: string): DocumentNode {
  return { type: 'text', text, marks: [{ type: 'strong' }] };
}

/** Words that lead to an address. */
export function link(text: string, href: string): DocumentNode {
  return { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] };
}

/** A heading inside the commentary. */
export function heading(text: string): DocumentNode {
  return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] };
}

/** A list of items, each made by `inline`. */
export function bullets(...items: DocumentNode[][]): DocumentNode {
  return { type: 'bulletList', content: items.map(item) };
}

/** A numbered list of items, each made by `inline`. */
export function steps(...items: DocumentNode[][]): DocumentNode {
  return { type: 'orderedList', content: items.map(item) };
}

/** The sentence that stands large; the quotation marks are added. */
export function pullQuote(sentence: string): DocumentNode {
  return { type: 'pullQuote', content: [{ type: 'text', text: `“${sentence}”` }] };
}

/** A demo image by its key; what is given beside it overrides the image's own record. */
export function figure(imageKey: string, override: Record<string, string> = {}): DocumentNode {
  return { type: 'figure', attrs: { imageKey, ...override } };
}

type ExcerptSource = {
  outlet: OutletKey;
  titleOriginal: string;
  titleTranslated: string;
  /** ISO; empty for a citation that still lacks one. */
  date: string;
  /** The last part of the address. */
  slug: string;
  author?: string;
  translator?: string;
  translationKind?: 'human' | 'machine' | 'machine-edited';
  /** The translated passage, a string a paragraph. */
  passage: string[];
  /** The passage in the source's language, a string for each paragraph of the translation. */
  original?: string[];
};

/** An excerpt of an outlet; language, direction and address follow from the outlet. */
export function excerpt({ outlet: key, slug, passage, original, ...source }: ExcerptSource) {
  const outlet = outlets[key];
  const script = { lang: outlet.lang, dir: directionOf(outlet.lang) };
  const content: DocumentNode[] = [{ type: 'passage', content: passage.map(plainParagraph) }];
  if (original) {
    content.push({ type: 'original', attrs: script, content: original.map(plainParagraph) });
  }
  return {
    type: 'excerpt',
    attrs: {
      translationKind: 'human',
      ...source,
      ...script,
      outlet: outlet.name,
      outletNote: outlet.note,
      url: addressAt(key, source.date, slug),
    },
    content,
  } satisfies DocumentNode;
}

function item(content: DocumentNode[]): DocumentNode {
  return { type: 'listItem', content: [{ type: 'paragraph', content }] };
}

function plainParagraph(text: string): DocumentNode {
  return { type: 'paragraph', content: [{ type: 'text', text: fold(text).trim() }] };
}

// No-break spaces stay: French punctuation needs them.
function fold(text: string): string {
  return text.replace(/[ \n\t]+/g, ' ');
}

function addText(nodes: DocumentNode[], text: string): void {
  const last = nodes.at(-1);
  if (last?.type === 'text' && !last.marks) last.text = fold((last.text ?? '') + text);
  else if (text !== '') nodes.push({ type: 'text', text: fold(text) });
}

function trimmed(nodes: DocumentNode[]): DocumentNode[] {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first?.text) first.text = first.text.trimStart();
  if (last?.text) last.text = last.text.trimEnd();
  return nodes.filter((node) => node.type !== 'text' || node.text !== '');
}

import type { Byline } from './blocks/doc/block';
import type { Citation } from './blocks/excerpt/citation';
import type { FigureAttributes } from './blocks/figure/block';
import type { DocumentNode } from './define-block';
import { withoutSuggestions } from './suggestions';
import { plainText } from './text';
import type { ArticleDocument } from './validate';

/** A node with its attributes typed. */
export type Typed<Attributes> = DocumentNode & { attrs: Attributes };

/** A note in reading order; numbers count from 1. */
export type NumberedNote = { id: string; number: number; node: DocumentNode };

/** The parts of an article in the order in which every target prints them. */
export type Anatomy = {
  headline: DocumentNode;
  section: string;
  bylines: Byline[];
  lang: string;
  /** The first pull quote that has words; later ones stay in the commentary. */
  pullQuote: Typed<{ id: string; lang: string }> | null;
  /** The first figure of the article. */
  lead: Typed<FigureAttributes> | null;
  commentary: DocumentNode[];
  excerpts: Typed<Citation>[];
  notes: NumberedNote[];
};

/** Takes an article apart; what is only suggested is no part of it. */
export function anatomyOf(suggested: ArticleDocument): Anatomy {
  const document = withoutSuggestions(suggested);
  const [headline, ...blocks] = document.content ?? [];
  if (!headline) throw new Error('An article without a headline node passed validation');
  const pullQuote = blocks.find((block) => block.type === 'pullQuote' && plainText(block) !== '');
  const lead = blocks.find((block) => block.type === 'figure');
  const excerpts = blocks.filter((block) => block.type === 'excerpt') as Typed<Citation>[];
  const commentary = blocks.filter(
    (block) => block !== pullQuote && block !== lead && block.type !== 'excerpt' && !isBlank(block),
  );
  const attrs = document.attrs as { section: string; bylines: Byline[]; lang: string };
  return {
    headline,
    section: attrs.section,
    bylines: attrs.bylines,
    lang: attrs.lang,
    pullQuote: (pullQuote ?? null) as Anatomy['pullQuote'],
    lead: (lead ?? null) as Anatomy['lead'],
    commentary,
    excerpts,
    notes: numberNotes([...commentary, ...excerpts]),
  };
}

/** All nodes of a kind below these, in order. */
export function nodesOfType(nodes: readonly DocumentNode[], type: string): DocumentNode[] {
  return nodes.flatMap((node) => [
    ...(node.type === type ? [node] : []),
    ...nodesOfType(node.content ?? [], type),
  ]);
}

/** The notes of these nodes, numbered in reading order. */
export function numberNotes(nodes: readonly DocumentNode[]): NumberedNote[] {
  return nodesOfType(nodes, 'note').map((node, index) => ({
    id: String(node.attrs?.id),
    number: index + 1,
    node,
  }));
}

// The editor keeps an empty paragraph to type in; readers never see it.
function isBlank(block: DocumentNode): boolean {
  return ['paragraph', 'heading', 'pullQuote'].includes(block.type) && !block.content?.length;
}

import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { blockWords } from '../blocks/block-words';

/** A place of the article that one may want to go to. */
export type OutlineEntry = {
  id: string;
  kind: 'headline' | 'heading' | 'pullQuote' | 'figure' | 'excerpt';
  /** How deep it stands below the headline: 1, or 2 for what is below a heading. */
  depth: 0 | 1 | 2;
  /** Its own words or those of its source; empty when it has none yet. */
  words: string;
  /** The words of the commentary up to the next heading, or of an excerpt's passage; null for others. */
  count: number | null;
  /** True for the part the cursor is in. */
  isCurrent: boolean;
};

/** The outline of an article: headline, headings, pull quotes, figures and excerpts in their order. */
export function outlineOf({ doc, selection }: EditorState): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const cursor = selection.$from.index(0);
  let part: OutlineEntry | null = null;
  for (const [index, block] of doc.content.content.entries()) {
    const entry = entryOf(block);
    if (entry) entries.push(entry);
    if (entry?.kind === 'headline' || entry?.kind === 'heading') part = entry;
    else if (part && isCommentary(block)) part.count = (part.count ?? 0) + blockWords(block).text;
    const place = entry ?? part;
    if (place && index === cursor) place.isCurrent = true;
  }
  return entries;
}

/** Whether two outlines would look the same. */
export function isSameOutline(before: OutlineEntry[], after: OutlineEntry[]): boolean {
  return (
    before.length === after.length &&
    before.every((entry, index) => {
      const other = after[index];
      return (
        entry.id === other?.id &&
        entry.words === other.words &&
        entry.count === other.count &&
        entry.depth === other.depth &&
        entry.isCurrent === other.isCurrent
      );
    })
  );
}

function entryOf(block: Node): OutlineEntry | null {
  const { attrs } = block;
  const entry = (kind: OutlineEntry['kind'], depth: 0 | 1 | 2, words: string) => ({
    id: String(attrs.id),
    kind,
    depth,
    words,
    count: kind === 'excerpt' ? blockWords(block).text : null,
    isCurrent: false,
  });
  switch (block.type.name) {
    case 'headline':
      return entry('headline', 0, ownWords(block));
    case 'heading':
      return entry('heading', attrs.level === 3 ? 2 : 1, ownWords(block));
    case 'pullQuote':
      return entry('pullQuote', 1, ownWords(block));
    case 'figure':
      return entry('figure', 1, attrs.caption || attrs.alt);
    case 'excerpt':
      return entry('excerpt', 1, sourceInShort(attrs));
    default:
      return null;
  }
}

// Without the texts of its notes.
function ownWords(block: Node): string {
  let words = '';
  block.forEach((child) => {
    words += child.text ?? '';
  });
  return words;
}

function sourceInShort({ outlet, titleTranslated, titleOriginal }: Node['attrs']): string {
  return [outlet, titleTranslated || titleOriginal].filter(Boolean).join(': ');
}

function isCommentary({ type }: Node): boolean {
  return !['excerpt', 'pullQuote', 'figure'].includes(type.name);
}

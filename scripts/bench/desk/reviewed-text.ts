import type { ArticleDocument, DocumentNode } from '../../../lib/document';
import { idOf } from './seed';

/** What a text under review is made of: some 2,500 words, notes and excerpts all through. */
const REVIEWED = { paragraphs: 36, words: 60, notesEvery: 2, excerpts: 8 } as const;

const STEMS = 'port court ferry lease clerk register crane mole pilot tariff harbour winter'.split(
  ' ',
);
const ENDINGS = ['', 's', ' of the', ' that', ' in', ' which no', ' was', ' and a'];

/** How one text differs from another of the same article; nothing where they are the same. */
export type Revised = {
  /** Rewrites the words of a paragraph. */
  words?: (text: string, paragraph: number) => string;
  /** Splits the words of a paragraph into what suggestions are made of. */
  parts?: (text: string, paragraph: number) => DocumentNode[];
  note?: (text: string, paragraph: number) => string;
  date?: string;
  /** Whether the last paragraph comes first, one is new and one is gone. */
  isRearranged?: boolean;
};

/** A text of common length whose blocks keep their ids, so that two of them can be compared. */
export function reviewedText(headline: string, revised: Revised = {}): ArticleDocument {
  const blocks = Array.from({ length: REVIEWED.paragraphs }, (_, at) => paragraph(at, revised));
  if (revised.isRearranged) {
    blocks.splice(5, 1);
    blocks.splice(9, 0, textBlock('added', words(999)));
    blocks.unshift(...blocks.splice(-1));
  }
  const excerpts = Array.from({ length: REVIEWED.excerpts }, (_, at) => excerpt(at, revised));
  const byline = { personId: idOf('person-12'), name: 'Person 12' };
  return {
    type: 'doc',
    attrs: { schemaVersion: 1, section: 'trade', bylines: [byline], lang: 'en' },
    content: [
      { type: 'headline', attrs: { id: 'headline' }, content: [text(headline)] },
      ...blocks,
      ...excerpts,
    ],
  };
}

/** The id of a paragraph, by its number. */
export function paragraphId(at: number | string): string {
  return `paragraph-${at}`;
}

/** The words of a paragraph, by its number, before anybody revised them. */
export function words(paragraph: number): string {
  return Array.from({ length: REVIEWED.words }, (_, at) => {
    const place = paragraph * 31 + at * at + at * 7;
    return `${STEMS[place % STEMS.length]}${ENDINGS[(place * 5 + at) % ENDINGS.length]}`;
  }).join(' ');
}

function text(words: string): DocumentNode {
  return { type: 'text', text: words };
}

function textBlock(at: number | string, words: string): DocumentNode {
  return { type: 'paragraph', attrs: { id: paragraphId(at) }, content: [text(words)] };
}

function paragraph(at: number, { words: rewrite, parts, note }: Revised): DocumentNode {
  const plain = words(at);
  const now = rewrite?.(plain, at) ?? plain;
  const remark = `See the register of ${1950 + at}, page ${at}.`;
  const noteNode = {
    type: 'note',
    attrs: { id: `note-${at}` },
    content: [text(note?.(remark, at) ?? remark)],
  };
  const notes = at % REVIEWED.notesEvery === 0 ? [noteNode] : [];
  return { ...textBlock(at, now), content: [...(parts?.(now, at) ?? [text(now)]), ...notes] };
}

function excerpt(at: number, { date = '2025-10-16' }: Revised): DocumentNode {
  const passage = Array.from({ length: 2 }, (_, part) =>
    textBlock(`passage-${at}-${part}`, words(200 + at * 2 + part)),
  );
  const attrs = {
    id: `excerpt-${at}`,
    titleOriginal: `El puerto cambia de manos, parte ${at}`,
    titleTranslated: `The port changes hands, part ${at}`,
    lang: 'es',
    dir: 'ltr',
    outlet: 'El Muelle',
    outletNote: 'a harbour daily',
    date,
    url: `https://elmuelle.example/2025/10/16/el-puerto-cambia-de-manos-${at}`,
  };
  return { type: 'excerpt', attrs, content: [{ type: 'passage', content: passage }] };
}

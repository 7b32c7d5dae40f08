import { BLOCKS, type DocumentNode } from '../../lib/document';

const excerpt = BLOCKS.find(({ name }) => name === 'excerpt')?.samples[1] as DocumentNode;

function text(words: string): DocumentNode {
  return { type: 'text', text: words };
}

function note(id: string): DocumentNode {
  return { type: 'note', attrs: { id }, content: [text(`Text of ${id}.`)] };
}

/** A paragraph of these inline nodes. */
export function paragraph(id: string, ...content: DocumentNode[]): DocumentNode {
  return { type: 'paragraph', attrs: { id }, content };
}

/** An article with every part that editing can break: notes, an excerpt, a pull quote. */
export function sampleArticle(): DocumentNode {
  return {
    type: 'doc',
    content: [
      { type: 'headline', attrs: { id: 'head0001' }, content: [text('A port')] },
      { ...excerpt, attrs: { ...excerpt.attrs, id: 'exce0009' } },
      paragraph(
        'block001',
        text('First '),
        note('note0001'),
        text(' and second'),
        note('note0002'),
      ),
      { type: 'pullQuote', attrs: { id: 'pull0001' }, content: [text('Stands out')] },
      paragraph('block002', text('Third'), note('note0003')),
    ],
  };
}

import { describe, expect, it } from 'vitest';
import { paragraph, sampleArticle } from '../test-article';
import { testEditor } from '../test-editor';
import { outlineOf } from './outline';

function outlined() {
  const article = sampleArticle();
  const words = { type: 'text', text: 'What the lease says' };
  const heading = { type: 'heading', attrs: { id: 'head0002', level: 3 }, content: [words] };
  const last = paragraph('block003', { type: 'text', text: 'Three more words' });
  return testEditor({ ...article, content: [...(article.content ?? []), heading, last] });
}

describe('the outline of an article', () => {
  it('lists its parts in their order, each with its words and without its notes', () => {
    const entries = outlineOf(outlined().state);
    expect(entries.map(({ kind, words }) => [kind, words])).toEqual([
      ['headline', 'A port'],
      ['excerpt', 'El Muelle: The port will open'],
      ['pullQuote', 'Stands out'],
      ['heading', 'What the lease says'],
    ]);
  });

  it('counts the words of a part up to the next heading, and those of a passage', () => {
    const counts = outlineOf(outlined().state).map(({ kind, count }) => [kind, count]);
    expect(counts).toEqual([
      ['headline', 4],
      ['excerpt', 6],
      ['pullQuote', null],
      ['heading', 3],
    ]);
  });

  it('marks the part the cursor is in', () => {
    const editor = outlined();
    editor.commands.setTextSelection(editor.state.doc.content.size - 1);
    const current = outlineOf(editor.state).filter(({ isCurrent }) => isCurrent);
    expect(current.map(({ id }) => id)).toEqual(['head0002']);
  });
});

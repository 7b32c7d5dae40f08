import { describe, expect, it } from 'vitest';
import { anatomyOf, nodesOfType } from './anatomy';
import type { DocumentNode } from './define-block';
import { noteLabel } from './note-labels';
import { countWords, plainText, printedLines } from './text';
import { parseDocument } from './validate';

function note(id: string, text: string): DocumentNode {
  return { type: 'note', attrs: { id }, content: [{ type: 'text', text }] };
}

function paragraph(id: string, ...content: DocumentNode[]): DocumentNode {
  return { type: 'paragraph', attrs: { id }, ...(content.length > 0 && { content }) };
}

function text(words: string): DocumentNode {
  return { type: 'text', text: words };
}

function article(...blocks: DocumentNode[]) {
  const parsed = parseDocument({
    type: 'doc',
    attrs: { section: 'trade', bylines: [{ personId: null, name: 'Ada Brandt' }] },
    content: [
      { type: 'headline', attrs: { id: 'head0001' }, content: [text('A port')] },
      ...blocks,
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

const excerpt: DocumentNode = {
  type: 'excerpt',
  attrs: { id: 'exce0001', outlet: 'El Muelle' },
  content: [
    {
      type: 'passage',
      content: [paragraph('para0010', text('Quoted.'), note('note0002', 'In the excerpt.'))],
    },
  ],
};

const whole = article(
  excerpt,
  { type: 'pullQuote', attrs: { id: 'pull0001' } },
  { type: 'figure', attrs: { id: 'figu0001', caption: 'The mole.' } },
  paragraph('para0001', text('First.'), note('note0001', 'In the commentary.')),
  { type: 'pullQuote', attrs: { id: 'pull0002' }, content: [text('Quoted.')] },
  { type: 'figure', attrs: { id: 'figu0002' } },
  { type: 'pullQuote', attrs: { id: 'pull0003' }, content: [text('Again.')] },
  paragraph('para0002'),
);

describe('anatomyOf', () => {
  const anatomy = anatomyOf(whole);

  it('takes the first pull quote that has words, and the first figure', () => {
    expect(anatomy.pullQuote?.attrs.id).toBe('pull0002');
    expect(anatomy.lead?.attrs.id).toBe('figu0001');
  });

  it('leaves the rest in the commentary, in order, without empty blocks', () => {
    expect(anatomy.commentary.map((block) => block.attrs?.id)).toEqual([
      'para0001',
      'figu0002',
      'pull0003',
    ]);
  });

  it('numbers the notes of the commentary first, then those of the excerpts', () => {
    expect(anatomy.notes.map(({ id, number }) => [id, number])).toEqual([
      ['note0001', 1],
      ['note0002', 2],
    ]);
  });

  it('takes section, bylines and language from the article', () => {
    expect(anatomy).toMatchObject({ section: 'trade', lang: 'en' });
    expect(anatomy.bylines).toEqual([{ personId: null, name: 'Ada Brandt' }]);
  });
});

describe('nodesOfType', () => {
  it('finds nodes at any depth, in order', () => {
    expect(nodesOfType([whole], 'note').map((node) => node.attrs?.id)).toEqual([
      'note0002',
      'note0001',
    ]);
  });
});

describe('noteLabel', () => {
  it.each([
    [1, 'i'],
    [4, 'iv'],
    [9, 'ix'],
    [14, 'xiv'],
    [49, 'xlix'],
    [1994, 'mcmxciv'],
  ])('prints %i as %s', (number, label) => {
    expect(noteLabel(number, 'roman')).toBe(label);
    expect(noteLabel(number, 'arabic')).toBe(String(number));
  });
});

describe('the text of an article', () => {
  it('leaves notes out of running text and prints them last', () => {
    const block = paragraph('para0001', text('One '), note('note0001', 'Aside.'), text('two.'));
    expect(plainText(block)).toBe('One two.');
    expect(printedLines(block)).toEqual(['One two.', 'Aside.']);
  });

  it('prints captions and citations', () => {
    expect(printedLines(whole)).toEqual(expect.arrayContaining(['The mole.', 'El Muelle.']));
  });

  it.each([
    ['', 0],
    ['One two-three, four’s 5.', 4],
    ['港口易手', 4],
    ['وُقّع العقد', 2],
  ])('counts the words of %j', (words, count) => {
    expect(countWords(words)).toBe(count);
  });
});

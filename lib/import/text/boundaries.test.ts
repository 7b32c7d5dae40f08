import { describe, expect, it } from 'vitest';
import {
  CITATION,
  COMMENTARY,
  IMAGE,
  NOTE,
  PASSAGE,
  QUOTE,
  read,
  second,
  TITLE,
  WHOLE,
  without,
} from './port-article';

describe('several articles in one text', () => {
  const titles = (parts: string[]) => read(parts).articles.map((article) => article.title);
  const both = [TITLE, 'A River Runs Dry'];

  it.each([
    ['each with an image block', [...WHOLE, ...second()]],
    ['the first without an image block', [...without(...IMAGE), ...second()]],
    ['the first with an image block but no notes', [...without(NOTE), ...second()]],
    ['neither with an image block', [...without(...IMAGE), ...second(without(...IMAGE))]],
    ['a separator between them', [...without(...IMAGE, NOTE), '* * *', ...second()]],
    [
      'an image block after the notes of the second only',
      [...without(...IMAGE), '-----', ...second()],
    ],
  ])('are told apart, %s', (_name, parts) => {
    const { articles, lines } = read(parts);
    expect(articles).toHaveLength(2);
    expect(titles(parts)).toEqual(both);
    expect(articles[1]).toMatchObject({ pullQuote: QUOTE, commentary: [COMMENTARY] });
    expect(lines.filter((line) => line.part === 'title').map((line) => line.verdict)).toEqual([
      'used',
      'used',
    ]);
  });

  it('are told apart with a doubt when the first has neither notes nor image block', () => {
    const parts = [...without(...IMAGE, NOTE), ...second()];
    expect(titles(parts)).toEqual(both);
    expect(read(parts).line('A River')?.verdict).toBe('doubtful');
  });

  it('are one article where a passage merely has a short line', () => {
    const parts = [
      ...WHOLE.slice(0, 6),
      'The Pilots of the Port',
      'They met again.',
      CITATION,
      PASSAGE,
      NOTE,
    ];
    expect(read(parts).articles).toHaveLength(1);
  });
});

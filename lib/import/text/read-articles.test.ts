import { describe, expect, it } from 'vitest';
import {
  CAPTION,
  CITATION,
  COMMENTARY,
  IMAGE,
  PASSAGE,
  QUOTE,
  read,
  TITLE,
  WHOLE,
  without,
} from './port-article';

describe('an article with a part missing', () => {
  it('has no caption when none is printed before the commentary', () => {
    const { article, lines } = read(without(CAPTION));
    expect(article).toMatchObject({
      title: TITLE,
      caption: null,
      pullQuote: QUOTE,
      commentary: [COMMENTARY],
    });
    expect(article?.image?.caption).toBe(CAPTION);
    expect(lines.every((line) => line.verdict !== 'doubtful')).toBe(true);
  });

  it('has no pull quote when none is printed', () => {
    expect(read(without(QUOTE)).article).toMatchObject({
      caption: CAPTION,
      pullQuote: null,
      commentary: [COMMENTARY],
    });
  });

  it('has no image when there is no image block, and its caption is known by its place', () => {
    const { article, line } = read(without(...IMAGE));
    expect(article).toMatchObject({ caption: CAPTION, pullQuote: QUOTE, image: null });
    expect(line(CAPTION)?.verdict).toBe('used');
  });

  it('has a doubtful caption when neither image block nor pull quote confirms it', () => {
    const { article, line } = read(without(...IMAGE, QUOTE));
    expect(article?.caption).toBe(CAPTION);
    expect(line(CAPTION)?.verdict).toBe('doubtful');
  });

  it('has a doubtful pull quote when it has no marks and no excerpt has its words', () => {
    const words = 'Nothing of this kind has been said by anyone quoted below';
    const { article, line } = read(WHOLE.map((part) => (part === QUOTE ? words : part)));
    expect(article).toMatchObject({ pullQuote: words, commentary: [COMMENTARY] });
    expect(line(words)).toMatchObject({ verdict: 'doubtful', part: 'pull quote' });
  });

  it('is an article without any excerpt if it has notes', () => {
    const { article } = read(without(CITATION, PASSAGE));
    expect(article).toMatchObject({ title: TITLE, commentary: [COMMENTARY], excerpts: [] });
  });

  it('is doubtful where a citation has no passage', () => {
    const { line } = read(without(PASSAGE));
    expect(line(CITATION)).toMatchObject({ verdict: 'doubtful', reason: 'no passage follows' });
  });
});

describe('the lines of an article', () => {
  it('doubts a subheading and keeps it as a paragraph', () => {
    const parts = WHOLE.flatMap((part) =>
      part === COMMENTARY ? [part, 'What the pilots want', 'They want to be asked.'] : [part],
    );
    const { article, line } = read(parts);
    expect(article?.commentary).toEqual([
      COMMENTARY,
      'What the pilots want',
      'They want to be asked.',
    ]);
    expect(line('What the pilots')?.verdict).toBe('doubtful');
  });

  it('doubts a byline and a line before the headline', () => {
    const { article, line } = read([
      'HARBOURS',
      TITLE,
      CAPTION,
      QUOTE,
      'By Ana Ruiz',
      ...WHOLE.slice(3),
    ]);
    expect(article).toMatchObject({ title: TITLE, caption: CAPTION, commentary: [COMMENTARY] });
    expect([line('HARBOURS'), line('By Ana')].map((each) => each?.verdict)).toEqual([
      'doubtful',
      'doubtful',
    ]);
  });

  it('ignores a second printing of the caption and doubts one in other words', () => {
    const other = `${CAPTION.slice(0, -1)} in winter.`;
    const { article, line, lines } = read([
      TITLE,
      CAPTION,
      CAPTION.slice(0, -1),
      other,
      ...WHOLE.slice(2),
    ]);
    expect(article?.caption).toBe(CAPTION);
    expect(lines[2]).toMatchObject({ verdict: 'ignored', part: 'caption' });
    expect(line(other)?.verdict).toBe('doubtful');
  });

  it('doubts damaged characters', () => {
    const parts = WHOLE.map((part) => part.replace('old hall', 'old hallâ€™s'));
    expect(read(parts).line('The pilots')).toMatchObject({ verdict: 'doubtful' });
  });

  it('keeps several paragraphs of a passage', () => {
    const parts = WHOLE.flatMap((part) =>
      part === PASSAGE ? [part, 'A second day passed.', 'And a third'] : [part],
    );
    expect(read(parts).article?.excerpts[0]?.paragraphs).toEqual([
      PASSAGE,
      'A second day passed.',
      'And a third',
    ]);
  });

  it('makes no article of prose, and doubts each line', () => {
    const { articles, lines } = read(['A letter', 'Dear all, nothing here is an article.']);
    expect(articles).toEqual([]);
    expect(lines.map((line) => [line.verdict, line.article])).toEqual([
      ['doubtful', null],
      ['doubtful', null],
    ]);
  });
});

describe('a quotation at the beginning of a line', () => {
  const quoted = '“Late” is the word, the pilots say. The council does not agree.';

  it('does not make a citation of commentary that stands before one', () => {
    const parts = WHOLE.flatMap((part) => (part === COMMENTARY ? [part, quoted] : [part]));
    expect(read(parts).article?.commentary).toEqual([COMMENTARY, quoted]);
    expect(read(parts).article?.excerpts).toEqual(read(WHOLE).article?.excerpts);
  });

  it('does not make a citation of a passage that stands before one', () => {
    const parts = WHOLE.flatMap((part) => (part === PASSAGE ? [quoted, CITATION, part] : [part]));
    expect(read(parts).article?.excerpts.map((excerpt) => excerpt.paragraphs)).toEqual([
      [quoted],
      [PASSAGE],
    ]);
  });

  it('begins a citation over three lines', () => {
    const broken = CITATION.replace(',” ', ',”\n').replace('. https', '.\nhttps');
    const parts = WHOLE.map((part) => (part === CITATION ? broken : part));
    expect(read(parts).articles).toEqual(read(WHOLE).articles);
  });
});

import { describe, expect, it } from 'vitest';
import { readArticles } from './read-articles';

const FRONT = [
  'A Port Changes Hands',
  'The northern mole seen from the old lighthouse at low tide.',
  '“We were told on the radio, and the radio was late.”',
];

const COMMENTARY =
  'The lease of the northern port was signed on Monday after eleven months of talks.[i] Neither the council nor the pilots had seen the text before it was signed, and the pilots now say that they will not work under it.';

const CITATION =
  '“El puerto cambia de manos (The port changes hands),” El Muelle (a harbour daily), 16 October 2023. https://muelle.example/a';

const PASSAGE =
  'The pilots met in the old hall. We were told on the radio, and the radio was late. Nobody asked us…the text came in the evening.';

const NOTE =
  '[i] For more on the lease, see: “The Lease,” La Orilla, 5 June 2023. https://orilla.example/lease';

const IMAGE = [
  'Image Information:',
  'Image: The northern mole seen from the old lighthouse at low tide.\nSource: https://images.example/mole\nAttribution: Ines Falk, CC BY 4.0',
];

const WHOLE = [...FRONT, COMMENTARY, CITATION, PASSAGE, NOTE, ...IMAGE];

function read(parts: string[]) {
  const reading = readArticles(parts.join('\n\n'));
  const line = (start: string) => reading.lines.find((each) => each.text.startsWith(start));
  return { ...reading, article: reading.articles[0], line };
}

function without(...parts: string[]): string[] {
  return WHOLE.filter((part) => !parts.includes(part));
}

/** A second article, of other words. */
function second(parts: string[] = WHOLE): string[] {
  return parts.map((part) =>
    part
      .replaceAll('Port Changes Hands', 'River Runs Dry')
      .replaceAll('northern mole', 'upper sluice')
      .replaceAll('puerto cambia de manos', 'río se seca'),
  );
}

const [TITLE = '', CAPTION = '', QUOTE = ''] = FRONT;

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

describe('notes and references', () => {
  it('keeps a reference without its note, and says so at the line', () => {
    const { article, line } = read(without(NOTE));
    expect(article).toMatchObject({ noteMarkers: ['i'], notes: [], noteNumerals: [] });
    expect(line(COMMENTARY)).toMatchObject({ verdict: 'doubtful', reason: 'there is no note i' });
  });

  it('keeps a note without its reference, and says so at the line', () => {
    const { article, line } = read([...without(...IMAGE), '[ii] Nobody refers to this.']);
    expect(article).toMatchObject({ noteMarkers: ['i'], noteNumerals: ['i', 'ii'] });
    expect(article?.notes[1]).toBe('Nobody refers to this.');
    expect(line('[ii]')).toMatchObject({
      verdict: 'doubtful',
      reason: 'nothing refers to note ii',
    });
  });

  it('doubts a second note of the same numeral', () => {
    const { line, article } = read([...without(...IMAGE), '[i] Another one.']);
    expect(article?.notes).toHaveLength(2);
    expect(line('[i] Another')?.reason).toBe('there is another note i');
  });

  it('joins a note that goes on in a second paragraph', () => {
    const parts = WHOLE.flatMap((part) =>
      part === NOTE ? [NOTE, 'It was never printed in full by anyone in the town.'] : [part],
    );
    const { article, line } = read(parts);
    expect(article?.notes).toEqual([
      `${NOTE.slice(4)} It was never printed in full by anyone in the town.`,
    ]);
    expect(line('It was never')).toMatchObject({ verdict: 'doubtful', part: 'note i' });
  });

  it('counts references in the pull quote and the excerpts, in reading order', () => {
    const parts = WHOLE.map((part) => {
      if (part === QUOTE) return `${QUOTE}[ii]`;
      return part === PASSAGE ? `${PASSAGE}[iii]` : part;
    });
    const { article, lines } = read([...parts.slice(0, 7), '[ii]Two.', '[iii] Three.', ...IMAGE]);
    expect(article?.noteMarkers).toEqual(['ii', 'i', 'iii']);
    expect(article?.pullQuote).toBe(`${QUOTE}[ii]`);
    expect(lines.filter((line) => line.verdict === 'doubtful')).toEqual([]);
  });

  it('takes words in square brackets for no references', () => {
    const passage = `${PASSAGE} [I] knew [the pilot], and [i]n fact [Xi] did too [sic].`;
    const { article } = read(WHOLE.map((part) => (part === PASSAGE ? passage : part)));
    expect(article?.noteMarkers).toEqual(['i']);
  });

  it('reads arabic numerals and a reference glued to the next sentence', () => {
    const parts = WHOLE.map((part) =>
      part.replace('[i] Neither', '[1]Neither').replace('[i]', '[1]'),
    );
    expect(read(parts).article).toMatchObject({ noteMarkers: ['1'], notes: [NOTE.slice(4)] });
  });

  it('reads notes that stand before the excerpts or after the image block', () => {
    const before = [...FRONT, COMMENTARY, NOTE, CITATION, PASSAGE, ...IMAGE];
    const after = [...FRONT, COMMENTARY, CITATION, PASSAGE, ...IMAGE, NOTE];
    expect(read(before).articles).toEqual(read(WHOLE).articles);
    expect(read(after).articles).toEqual(read(WHOLE).articles);
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

describe('the image block', () => {
  it.each([
    [
      'on one line',
      'Image Information: Image: A mole. Source: https://a.example/b Attribution: CC0',
    ],
    ['without its heading', 'Image: A mole.\nSource: https://a.example/b\nAttribution: CC0'],
    [
      'in another order',
      'Image information\nAttribution : CC0\nSource : https ://a.example/b\nImage : A mole.',
    ],
    [
      'with values below their labels',
      'Image Information:\n\nImage:\nA mole.\nSource:\nhttps://a.example/b\nAttribution:\nCC0',
    ],
    [
      'with a licence of its own',
      'Image Information:\nCaption: A mole.\nSource: https://a.example/b.\nLicense: CC0',
    ],
    ['without labels', 'Image Information:\nA mole.\nhttps://a.example/b\nCC0'],
  ])('is read %s', (_name, block) => {
    const { article } = read([...WHOLE.slice(0, -2), block]);
    expect(article?.image).toEqual({
      caption: 'A mole.',
      sourceUrl: 'https://a.example/b',
      attribution: 'CC0',
      licence: 'CC0-1.0',
    });
  });

  it('doubts a licence that is not on the list and a source that is no address', () => {
    const { article, line } = read([
      ...WHOLE.slice(0, -1),
      'Image: A mole.\nSource: a drawer\nAttribution: Ines Falk',
    ]);
    expect(article?.image).toEqual({
      caption: 'A mole.',
      sourceUrl: null,
      attribution: 'Ines Falk',
      licence: null,
    });
    expect([line('Source'), line('Attribution')].map((each) => each?.verdict)).toEqual([
      'doubtful',
      'doubtful',
    ]);
  });
});

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

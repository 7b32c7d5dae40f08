import { describe, expect, it } from 'vitest';
import { readFiles } from '../read-files';
import {
  endnoteReference,
  type WordFile,
  wordFile,
  wordParagraph,
  wordPicture,
  wordRun,
} from './word-file';

const TITLE = wordParagraph('A Port Changes Hands', 'Heading1');

function readWord(file: WordFile) {
  const read = readFiles([{ name: 'a.docx', bytes: wordFile(file) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const reading = read.value.files[0]?.reading;
  if (!reading) throw new Error('Nothing was read');
  const line = (start: string) => reading.lines.find(({ text }) => text.startsWith(start));
  return { ...reading, article: reading.articles[0], line, pictures: read.value.pictures };
}

function paragraphOf(...runs: string[]): string {
  return `<w:p>${runs.join('')}</w:p>`;
}
describe('the text of a Word file', () => {
  it('keeps italics, bold and links, by character, through styles and fields', () => {
    const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const { line } = readWord({
      body: [
        TITLE,
        paragraphOf(wordRun('The lease  was '), wordRun('signed', '<w:i/>'), wordRun(' on\u00a0Monday.')),
        paragraphOf(wordRun('It is '), wordRun('new', '<w:rStyle w:val="Emphasis"/>'), wordRun(' and ', '<w:b w:val="0"/>'), wordRun('long', '<w:b/>')),
        paragraphOf(wordRun('See '), `<w:hyperlink r:id="l1">${wordRun('the register')}</w:hyperlink>`, wordRun('.')),
        paragraphOf(wordRun('And '), field('begin'), '<w:r><w:instrText> HYPERLINK "https://a.example/b" </w:instrText></w:r>', field('separate'), wordRun('the list'), field('end'), wordRun('.')),
      ].join(''),
      links: { l1: 'https://register.example/1' },
    });
    expect(line('The lease was signed on Monday.')?.traits?.looks).toEqual([{ from: 14, to: 20, emphasis: true }]);
    expect(line('It is')?.traits?.looks).toEqual([
      { from: 6, to: 9, emphasis: true },
      { from: 14, to: 18, strong: true },
    ]);
    expect(line('See the')?.traits?.looks).toEqual([{ from: 4, to: 16, href: 'https://register.example/1' }]);
    expect(line('And the list.')?.traits?.looks).toEqual([{ from: 4, to: 12, href: 'https://a.example/b' }]);
  }); // biome-ignore format: a list reads better as a list

  it('ends a line at a line break, and reads tabs, hyphens and entities', () => {
    const { line } = readWord({
      body:
        TITLE +
        paragraphOf(
          '<w:r><w:t>One &amp; &#233;</w:t><w:br/><w:t>Two</w:t><w:tab/><w:t>three</w:t><w:noBreakHyphen/><w:t>four</w:t></w:r>',
        ),
    });
    expect(line('One & é')).toBeDefined();
    expect(line('Two three\u2011four')).toBeDefined();
  });

  it('takes a headline, subheadings and lists by their styles', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>';
    const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>';
    const { article, lines } = readWord({
      body: [
        wordParagraph('HARBOURS'),
        TITLE,
        wordParagraph(
          'The lease was signed on Monday. The pilots were not asked, and they say so.',
        ),
        wordParagraph('What the pilots want', 'Heading2'),
        wordParagraph('To be asked.', '', item),
      ].join(''),
      numbering,
    });
    expect(article).toMatchObject({ title: 'A Port Changes Hands' });
    expect(lines.map(({ verdict, traits }) => [verdict, traits?.heading ?? traits?.list])).toEqual([
      ['doubtful', undefined],
      ['used', 1],
      ['used', undefined],
      ['used', 2],
      ['used', 'bullet'],
    ]);
  });

  it('takes a list from the style of its items, and a pull quote from its own', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>';
    const styles =
      '<w:style w:styleId="H"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Q"><w:name w:val="Intense Quote"/></w:style><w:style w:styleId="L"><w:name w:val="List Number"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>';
    const out = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const { article, lines } = readWord({
      body: [
        wordParagraph('A Port Changes Hands', 'H'),
        wordParagraph('Nobody rang a bell.', 'Q'),
        wordParagraph('The pilots were not asked, and they say so whenever they are asked.'),
        wordParagraph('To be asked.', 'L'),
        wordParagraph('No item of the list, whatever its style.', 'L', out),
      ].join(''),
      styles,
      numbering,
    });
    expect(article?.pullQuote).toBe('Nobody rang a bell.');
    expect(lines.slice(2).map(({ traits }) => traits?.list)).toEqual([
      undefined,
      'ordered',
      undefined,
    ]);
  });

  it('takes the title of the file for the headline, and headings below it for subheadings', () => {
    const styles =
      '<w:style w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:styleId="H"><w:name w:val="heading 1"/></w:style>';
    const { articles, lines } = readWord({
      body: [
        wordParagraph('A Port Changes Hands', 'T'),
        wordParagraph('The lease was signed on Monday.'),
        wordParagraph('What the pilots want', 'H'),
        wordParagraph('They want to be asked.'),
      ].join(''),
      styles,
    });
    expect(articles.map(({ title }) => title)).toEqual(['A Port Changes Hands']);
    expect(lines.map(({ traits }) => traits?.heading)).toEqual([1, undefined, 2, undefined]);
  });

  it('begins an article at each headline, and deals notes and pictures back to it', () => {
    const articleOf = (title: string, number: number) =>
      [
        wordParagraph(title, 'Heading1'),
        wordPicture(`p${number}`, title),
        paragraphOf(
          wordRun(`${title} is the text of this article, which goes on for a while.`),
          endnoteReference(number),
        ),
      ].join('');
    const { articles, lines, pictures } = readWord({
      body: articleOf('The First One', 1) + articleOf('The Second One', 2),
      endnotes: [paragraphOf(wordRun('The first note.')), paragraphOf(wordRun('The second note.'))],
      pictures: { p1: Buffer.from('one'), p2: Buffer.from('two') },
    });
    expect(articles.map(({ title, notes }) => [title, notes])).toEqual([
      ['The First One', ['The first note.']],
      ['The Second One', ['The second note.']],
    ]);
    expect(pictures).toHaveLength(2);
    const placed = lines.filter(({ traits }) => traits?.picture);
    expect(placed.map(({ article, part }) => [article, part])).toEqual([
      [1, 'picture 1'],
      [2, 'picture 1'],
    ]);
  });
});

describe('the notes of a Word file', () => {
  it('are counted in the order of their references, footnotes apart from endnotes', () => {
    const footnote = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const { article } = readWord({
      body:
        TITLE +
        paragraphOf(
          wordRun('One.'),
          endnoteReference(2),
          wordRun(' Two.'),
          footnote,
          wordRun(' Three.'),
          endnoteReference(1),
        ),
      endnotes: [
        paragraphOf(wordRun('The later note.')),
        paragraphOf(wordRun('The earlier note.')) + paragraphOf(wordRun('It goes on.')),
      ],
      footnotes: [paragraphOf(wordRun('A footnote.'))],
    });
    expect(article?.commentary).toEqual(['One.[i] Two.[1] Three.[ii]']);
    const notes = new Map(
      (article?.noteNumerals ?? article?.noteMarkers ?? []).map((numeral, index) => [
        numeral,
        article?.notes[index],
      ]),
    );
    expect(Object.fromEntries(notes)).toEqual({
      i: 'The earlier note. It goes on.',
      1: 'A footnote.',
      ii: 'The later note.',
    });
  });

  it('that nothing refers to are doubtful, and lost in no case', () => {
    const { line } = readWord({
      body: TITLE + wordParagraph('Words.'),
      endnotes: [paragraphOf(wordRun('An orphan.'))],
    });
    expect(line('An orphan.')).toMatchObject({ verdict: 'doubtful', article: null });
  });
});

import { unzipSync, zipSync } from 'fflate';
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

describe('what is not text in a Word file', () => {
  it('reads tracked changes as accepted, and accounts for what was deleted', () => {
    const { article, line } = readWord({
      body: TITLE + paragraphOf(wordRun('The lease was '), `<w:ins w:author="A">${wordRun('signed')}</w:ins>`, '<w:del w:author="A"><w:r><w:delText>never seen</w:delText></w:r></w:del>', wordRun(' on Monday.')),
    });
    expect(article?.commentary).toEqual(['The lease was signed on Monday.']);
    expect(line('The lease')).toMatchObject({ verdict: 'doubtful', part: 'commentary 1' });
    expect(line('never seen')).toMatchObject({ verdict: 'ignored', reason: 'was deleted in a tracked change' });
  });

  it('accounts for comments, headers, hidden text and text boxes', () => {
    const box = `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:txbxContent>${wordParagraph('In a box.')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${wordParagraph('In a box.')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
    const { lines, line } = readWord({
      body: TITLE + paragraphOf(wordRun('Words that are seen.'), wordRun('Words that are not.', '<w:vanish/>'), box),
      comments: `<w:comment w:id="1" w:author="Ada Brandt">${wordParagraph('Is this so?')}</w:comment>`,
      header: wordParagraph('The Harbour Review'),
    });
    expect(line('Words that are not.')).toMatchObject({ verdict: 'doubtful', reason: 'is hidden in the file' });
    expect(line('Is this so?')).toMatchObject({ verdict: 'doubtful', reason: 'a comment by Ada Brandt' });
    expect(line('The Harbour Review')?.verdict).toBe('ignored');
    expect(lines.filter(({ text }) => text === 'In a box.')).toEqual([
      expect.objectContaining({ verdict: 'doubtful', reason: expect.stringContaining('text box') }),
    ]);
  });

  it('reduces tables to lines, one a row, and doubts each', () => {
    const cell = (text: string) => `<w:tc><w:tcPr/>${wordParagraph(text)}</w:tc>`;
    const inner = `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>`;
    const { lines } = readWord({
      body: `${TITLE}<w:tbl><w:tr>${cell('Berth')}${cell('Ships')}</w:tr><w:tr>${cell('North')}<w:tc>${inner}</w:tc></w:tr><w:tr>${cell('Alone in its row')}${cell('')}</w:tr></w:tbl>`,
    });
    const rows = lines.filter(({ reason }) => reason?.includes('row of a table'));
    expect(rows.map(({ text, verdict }) => [text, verdict])).toEqual([
      ['Berth | Ships', 'doubtful'],
      ['North | a | b', 'doubtful'],
      ['Alone in its row', 'doubtful'],
    ]);
  });

  it('keeps direction and language of what is written from the right', () => {
    const { line } = readWord({
      body: TITLE + paragraphOf('<w:pPr><w:bidi/></w:pPr>', wordRun('وُقّع العقد يوم الاثنين.', '<w:lang w:bidi="ar-SA"/>')) + paragraphOf('<w:pPr><w:bidi/></w:pPr>', wordRun('Latin in a frame from the right.')),
    });
    expect(line('وُقّع')?.traits).toMatchObject({ dir: 'rtl', lang: 'ar-SA' });
    expect(line('Latin')?.traits?.dir).toBeUndefined();
  });

  it('fetches no picture, and says so where one is only an address', () => {
    const { line, pictures } = readWord({
      body: TITLE + wordParagraph('Words.') + wordPicture('l1', 'A far picture'),
      links: { l1: 'http://127.0.0.1:9/picture.png' },
    });
    expect(pictures).toEqual([]);
    expect(line('Picture: A far picture')?.reason).toContain('nothing is fetched');
  });

  it('takes the address of a citation from its link where none is printed', () => {
    const citation = '“El puerto (The port),” El Muelle (a harbour daily), 16 October 2023.';
    const { article, line } = readWord({
      body: TITLE + wordParagraph('Words.') + paragraphOf(`<w:hyperlink r:id="l1">${wordRun(citation)}</w:hyperlink>`) + wordParagraph('The passage.'),
      links: { l1: 'https://muelle.example/a' },
    });
    expect(article?.excerpts[0]).toMatchObject({ url: 'https://muelle.example/a', paragraphs: ['The passage.'] });
    expect(line('“El puerto')).toMatchObject({ verdict: 'used', reason: 'the address was taken from the link' });
  });

  it('knows namespaces by what they are, not by their prefixes', () => {
    const parts = unzipSync(wordFile({ body: TITLE + wordParagraph('Words.') }));
    for (const [name, bytes] of Object.entries(parts)) {
      const xml = new TextDecoder().decode(bytes);
      const renamed = xml
        .replaceAll('w:', 'ns0:')
        .replace('xmlns:w=', 'xmlns:ns0=')
        .replace('openxmlformats.org/wordprocessingml/2006/main', 'oclc.org/ooxml/wordprocessingml/main');
      parts[name] = new TextEncoder().encode(renamed);
    }
    const read = readFiles([{ name: 'a.docx', bytes: zipSync(parts) }]);
    const article = read.ok && read.value.files[0]?.reading.articles[0];
    expect(article).toMatchObject({ title: 'A Port Changes Hands', commentary: ['Words.'] });
  });
}); // biome-ignore format: files read better as they are written

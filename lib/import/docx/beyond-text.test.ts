import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFiles } from '../read-files';
import { type WordFile, wordFile, wordParagraph, wordPicture, wordRun } from './word-file';

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

describe('what is not text in a Word file', () => {
  it('reads tracked changes as accepted, and accounts for what was deleted', () => {
    const { article, line } = readWord({
      body: TITLE + paragraphOf(wordRun('The lease was '), `<w:ins w:author="A">${wordRun('signed')}</w:ins>`, '<w:del w:author="A"><w:r><w:delText>never seen</w:delText></w:r></w:del>', wordRun(' on Monday.')),
    });
    expect(article?.commentary).toEqual(['The lease was signed on Monday.']);
    expect(line('The lease')).toMatchObject({ verdict: 'doubtful', part: 'commentary 1' });
    expect(line('never seen')).toMatchObject({ verdict: 'ignored', reason: 'was deleted in a tracked change' });
  });

  it('keeps words that are struck out, and asks', () => {
    const { article, line } = readWord({
      body: TITLE + paragraphOf(wordRun('The lease was '), wordRun('not ', '<w:strike/>'), wordRun('signed on Monday.')),
    });
    expect(article?.commentary).toEqual(['The lease was not signed on Monday.']);
    expect(line('The lease')).toMatchObject({ verdict: 'doubtful', reason: 'holds words that are struck out' });
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

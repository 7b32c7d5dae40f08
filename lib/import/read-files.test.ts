import { constants, deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hostileZip } from './archive/hostile-zip';
import { wordFile, wordParagraph } from './docx/word-file';
import { type BroughtFile, readFiles } from './read-files';
import { WHOLE } from './text/port-article';

const TEXT = WHOLE.join('\n\n');
const encoder = new TextEncoder();

function file(name: string, content: string | Uint8Array): BroughtFile {
  return { name, bytes: typeof content === 'string' ? encoder.encode(content) : content };
}

function titlesOf(files: BroughtFile[]): string[] {
  const read = readFiles(files);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value.files.map(({ name, reading }) => `${name}: ${reading.articles[0]?.title}`);
}

function refusalOf(...files: BroughtFile[]): string {
  const read = readFiles(files);
  return read.ok ? 'was read' : JSON.stringify(read.refusal);
}

const WORD = wordFile({ body: wordParagraph('A Word File', 'Heading1') + wordParagraph('Words.') });

describe('files of an import', () => {
  it('are read by what they are: several at once, in the order in which they came', () => {
    const files = [
      file('b.txt', TEXT),
      file('a.docx', WORD),
      file('c.MD', `# A Page\n\nWords.`),
      file('d.htm', '<h1>A Web Page</h1><p>Words.</p>'),
      file('word without an ending', WORD),
    ];
    expect(titlesOf(files)).toEqual([
      'b.txt: A Port Changes Hands',
      'a.docx: A Word File',
      'c.MD: A Page',
      'd.htm: A Web Page',
      'word without an ending: A Word File',
    ]);
  });

  it('are read out of a zip by their names, and what is no text is named', () => {
    const zip = zipSync({
      'issue/10.txt': encoder.encode(TEXT),
      'issue/9.docx': WORD,
      'issue/photo.jpg': encoder.encode('x'),
      '__MACOSX/._9.docx': encoder.encode('x'),
      '.DS_Store': encoder.encode('x'),
    });
    const read = readFiles([file('all.zip', zip)]);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    expect(read.value.files.map(({ name }) => name)).toEqual([
      'all.zip/issue/9.docx',
      'all.zip/issue/10.txt',
    ]);
    expect(read.value.ignored.map(({ name }) => name).sort()).toEqual([
      '.DS_Store',
      '__MACOSX/._9.docx',
      'issue/photo.jpg',
    ]);
  });

  it('are one article each where nothing tells more, the headline in doubt; a plain text is none', () => {
    const body = wordParagraph('A letter') + wordParagraph('Nothing here is set as anything.');
    const read = readFiles([
      file('a.docx', wordFile({ body })),
      file('b.txt', 'A letter\n\nNothing.'),
    ]);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    const [word, text] = read.value.files.map(({ reading }) => reading);
    expect(word?.articles).toMatchObject([
      { title: 'A letter', commentary: ['Nothing here is set as anything.'] },
    ]);
    expect(word?.lines[0]).toMatchObject({ verdict: 'doubtful', part: 'title' });
    expect(text?.articles).toEqual([]);
  });

  it('find their pictures in the zip that they came in, and nowhere else', () => {
    const zip = zipSync({
      'a/page.md': encoder.encode(
        '# A Page\n\nWords.\n\n![The mole](img/mole%201.png)\n\n![](http://a.example/b.png)\n\n![](../../etc/passwd)',
      ),
      'a/img/mole 1.png': encoder.encode('the picture'),
    });
    const read = readFiles([file('all.zip', zip)]);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    expect(read.value.pictures.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([
      'the picture',
    ]);
    const asides = read.value.files[0]?.reading.lines.filter(
      ({ verdict }) => verdict === 'doubtful',
    );
    expect(asides?.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('nothing is fetched'),
      expect.stringContaining('nothing is fetched'),
    ]);
  });

  it.each<[string, BroughtFile, string]>([
    ['an old Word file', file('a.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])), 'save it as .docx'],
    ['a PDF', file('a.pdf', '%PDF-1.7'), 'is a PDF'],
    ['RTF', file('a.rtf', '{\\rtf1'), 'save it as .docx'],
    ['a text that is called a Word file', file('a.docx', 'A text.'), 'not a Word file'],
    ['an OpenDocument text', file('a.odt', zipSync({ mimetype: encoder.encode('x'), 'content.xml': encoder.encode('x') })), 'OpenDocument'],
    ['a zip in a zip', file('a.zip', zipSync({ 'b.zip': zipSync({}) })), 'archive inside the archive'],
    ['a zip in a zip that is called a Word file', file('a.zip', zipSync({ 'b.docx': zipSync({ c: encoder.encode('x') }) })), 'archive inside the archive'],
    ['a zip without a text', file('a.zip', zipSync({ 'b.jpg': encoder.encode('x') })), 'holds no text'],
    ['an empty zip', file('a.zip', zipSync({})), 'holds no text'],
    ['a Word file without a text', file('a.docx', zipSync({ '[Content_Types].xml': encoder.encode('<a/>') })), 'has no text'],
    ['50 MB of text', file('a.txt', new Uint8Array(50 * 1024 * 1024).fill(65)), 'at most 2 MB'],
    ['an empty text', file('a.txt', ''), 'empty'],
    ['a text with a NUL', file('a.md', '# A\0'), 'holds a NUL'],
  ])('are refused with a reason: %s', (_name, brought, reason) => {
    expect(refusalOf(brought)).toContain(reason);
  }); // biome-ignore format: a table reads better as a table

  it('are all refused, by name, when one of them is', () => {
    expect(refusalOf(file('good.txt', TEXT), file('bad.txt', 'a\0'))).toContain('bad.txt: line 1');
  });
});

describe('files that mean harm', () => {
  const body = (document: string) =>
    zipSync({
      '[Content_Types].xml': encoder.encode('<a/>'),
      '_rels/.rels': encoder.encode(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': encoder.encode(document),
    });

  // 64 MB of nothing, packed and cut where it can be put together with itself: 10 GB in 10 MB.
  function bomb(): Buffer {
    const piece = deflateRawSync(Buffer.alloc(64 * 1024 * 1024), {
      finishFlush: constants.Z_FULL_FLUSH,
    });
    return Buffer.concat([...new Array(160).fill(piece), deflateRawSync(Buffer.alloc(0))]);
  }

  it.each<[string, () => Uint8Array, string]>([
    ['10 GB that call themselves 10 GB', () => hostileZip([{ name: 'a.txt', packed: bomb(), saidSize: 0xfffffff0 }]), 'larger than 100 MB'],
    ['10 GB that call themselves 1 kB', () => hostileZip([{ name: 'a.txt', packed: bomb(), saidSize: 1_000 }]), 'not what the archive says'],
    ['10 GB as a Word file', () => hostileZip([{ name: '[Content_Types].xml', content: '<a/>' }, { name: '_rels/.rels', packed: bomb(), saidSize: 50_000_000 }]), 'not what the archive says'],
    ['a document type', () => body('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 'document type'],
    ['an external entity', () => body('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'), 'document type'],
    ['an unknown entity', () => body('<a>&b;</a>'), 'entity'],
    ['a million laughs', () => body(`<!DOCTYPE a [${'<!ENTITY b "&c;&c;">'.repeat(50)}]><a>&b;</a>`), 'document type'],
    ['nesting without end', () => body('<a>'.repeat(500_000)), 'too deeply'],
    ['XML that is broken', () => body('<a><b></a></b>'), 'damaged'],
    ['a Word file that cites itself as its text', () => body('<a'), 'damaged'],
  ])('are refused before they can do harm: %s', (_name, bytes, reason) => {
    // To unpack or to walk them all would pass the limit that every test has.
    expect(refusalOf(file('a.docx', bytes()))).toContain(reason);
  }); // biome-ignore format: a table reads better as a table

  it('are stopped as soon as they have too many lines', () => {
    const paragraphs = wordFile({ body: wordParagraph('Words.').repeat(300_000) });
    expect(refusalOf(file('a.docx', paragraphs))).toContain('too long');
    expect(refusalOf(file('a.html', '<p>a'.repeat(300_000)))).toContain('too long');
    expect(refusalOf(file('a.md', 'a\n\n'.repeat(100_000)))).toContain('too long');
  });

  it('are read to their end when they are only large', () => {
    const row = `<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(1_000)}</w:tr>`;
    const table = `<w:tbl>${row.repeat(1_000)}</w:tbl>`;
    const bytes = wordFile({
      body: `${wordParagraph('A Table', 'Heading1')}${table}${wordParagraph('Words.')}`,
    });
    expect(titlesOf([file('a.docx', bytes)])).toEqual(['a.docx: A Table']);
  });
});

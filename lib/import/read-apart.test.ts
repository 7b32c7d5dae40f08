import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { hostileZip } from './archive/hostile-zip';
import { wordFile, wordParagraph } from './docx/word-file';
import { READING_LIMITS, readApart } from './read-apart';
import { WHOLE } from './text/port-article';

const encoder = new TextEncoder();
const TEXT = { name: 'a.txt', bytes: encoder.encode(WHOLE.join('\n\n')) };
const MINUTE = 60_000;

// Markdown in which each bracket could still be closed by a later one.
const ENDLESS = { name: 'a.md', bytes: encoder.encode('![a](<b'.repeat(200_000)) };

const knowsMemory = process.platform === 'linux';
if (!knowsMemory)
  console.log(
    'The limits of memory and processor time are not tried: only Linux tells what a process uses.',
  );

async function reasonOf(...asked: Parameters<typeof readApart>): Promise<string> {
  const read = await readApart(...asked);
  return read.ok ? 'was read' : JSON.stringify(read.refusal);
}

describe('reading in a process of its own', () => {
  it('brings back what was read, pictures included', { timeout: MINUTE }, async () => {
    const data = `data:image/png;base64,${Buffer.from('a picture').toString('base64')}`;
    const page = {
      name: 'b.html',
      bytes: encoder.encode(`<h1>A Page</h1><img src="${data}"><p>Words.`),
    };
    const read = await readApart([TEXT, page]);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    expect(read.value.files.map(({ reading }) => reading.articles.length)).toEqual([1, 1]);
    expect(read.value.pictures.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([
      'a picture',
    ]);
  });

  it.skipIf(!knowsMemory)(
    'is ended when it takes too much processor time, with the reason',
    { timeout: MINUTE },
    async () => {
      // Memory enough that time is what runs out, however soon the collector comes.
      const bytes = 4 * 1024 * 1024 * 1024;
      const limits = { ...READING_LIMITS, processorMs: 4_000, bytes };
      expect(await reasonOf([ENDLESS], limits)).toContain(
        'more than the 4 seconds of processor time',
      );
    },
  );

  it.skipIf(!knowsMemory)(
    'is ended when it takes too much memory',
    { timeout: MINUTE },
    async () => {
      const limits = { ...READING_LIMITS, bytes: 24 * 1024 * 1024 };
      expect(await reasonOf([TEXT], limits)).toMatch(/memory|more than an import may take/);
    },
  );

  it('is ended when its answer is too large', { timeout: MINUTE }, async () => {
    expect(await reasonOf([TEXT], { ...READING_LIMITS, answer: 100 })).toContain('too much in it');
  });

  it('takes no more files and bytes than it may, and starts nothing for them', async () => {
    expect(await reasonOf(new Array(101).fill(TEXT))).toContain('At most 100 files');
    expect(await reasonOf([TEXT], { ...READING_LIMITS, brought: 10 })).toContain(
      'At most 100 files',
    );
    expect(await reasonOf([])).toContain('Choose a file');
  });

  it('keeps those who come while it is busy waiting, and refuses the last', {
    timeout: MINUTE,
  }, async () => {
    const limits = { ...READING_LIMITS, atOnce: 1, waiting: 2 };
    const reasons = await Promise.all([1, 2, 3, 4, 5].map(() => reasonOf([TEXT], limits)));
    expect(reasons.filter((reason) => reason === 'was read')).toHaveLength(3);
    expect(reasons.filter((reason) => reason.includes('too-often'))).toHaveLength(2);
  });

  it('writes nothing anywhere, whatever the names in an archive are', {
    timeout: MINUTE,
  }, async () => {
    const before = readdirSync(tmpdir());
    const slips = ['../slip.docx', `${tmpdir()}/slip.docx`, 'slip.docx'];
    for (const name of slips) {
      const word = wordFile({ body: wordParagraph('A', 'Heading1') + wordParagraph('B') });
      const zip = hostileZip([{ name, content: word }]);
      await reasonOf([{ name: 'a.zip', bytes: zip }]);
    }
    const added = readdirSync(tmpdir()).filter((name) => !before.includes(name));
    expect(added.filter((name) => name.includes('slip'))).toEqual([]);
    expect(readdirSync(process.cwd()).filter((name) => name.includes('slip'))).toEqual([]);
  });
});

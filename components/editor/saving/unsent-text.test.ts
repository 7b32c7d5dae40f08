import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it } from 'vitest';
import { blankDocument } from '../../../lib/document';
import { memoryTexts } from '../test-texts';
import { type UnsentShelf, unsentShelf } from './unsent-text';

const { localStorage } = new JSDOM('', { url: 'http://localhost' }).window;
const ada = { userId: 'ada', articleId: 'article1' };
const here = { ...ada, tab: 'a' };
const there = { ...ada, tab: 'b' };
const document = blankDocument();

let database: ReturnType<typeof memoryTexts>;
let shelf: UnsentShelf;

function text(version: number, minute: number) {
  return { version, keptAt: `2026-11-24T10:0${minute}:00Z`, document, base: null };
}

beforeEach(() => {
  localStorage.clear();
  database = memoryTexts();
  shelf = unsentShelf(database, localStorage);
});

const versions = async (articleId: string) =>
  (await shelf.texts({ ...ada, articleId })).map(({ version }) => version);

describe('unsent text', () => {
  it('is given back as it was kept, with what it was typed over', async () => {
    expect(await shelf.keep(here, { ...text(4, 1), base: document })).toBe(true);
    expect(await shelf.texts(ada)).toEqual([
      { key: 'colophon:unsent:ada:article1:a', tab: 'a', ...text(4, 1), base: document },
    ]);
  });

  it('is kept once a tab, in its latest form', async () => {
    await shelf.keep(here, text(4, 1));
    await shelf.keep(here, text(5, 2));
    expect(await versions('article1')).toEqual([5]);
  });

  it('is never touched by another tab or another article', async () => {
    await shelf.keep(here, text(4, 1));
    await shelf.keep(there, text(4, 2));
    await shelf.keep({ ...here, articleId: 'article10' }, text(1, 3));
    await shelf.forget(there);
    expect((await shelf.texts(ada)).map(({ tab }) => tab)).toEqual(['a']);
    expect(await versions('article10')).toEqual([1]);
  });

  it('is given back to nobody else who uses this browser, nor forgotten with what is theirs', async () => {
    const bruno = { ...here, userId: 'bruno' };
    await shelf.keep(here, text(4, 1));
    shelf.keepAtOnce(there, text(4, 2));
    expect(await shelf.texts(bruno)).toEqual([]);
    await shelf.keep(bruno, text(7, 3));
    await shelf.forget(bruno);
    expect(await versions('article1')).toEqual([4, 4]);
  });

  it('comes newest first', async () => {
    await shelf.keep(here, text(4, 1));
    await shelf.keep(there, text(3, 2));
    expect(await versions('article1')).toEqual([3, 4]);
  });

  it('is left in its place when it can’t be read', async () => {
    localStorage.setItem('colophon:unsent:ada:article1:c', '{"document":1');
    expect(await shelf.texts(ada)).toEqual([]);
    expect(localStorage.length).toBe(1);
  });

  it('has a last copy when the page goes, which counts when it is the newer one', async () => {
    await shelf.keep(here, text(4, 1));
    expect(shelf.keepAtOnce(here, text(5, 2))).toBe(true);
    expect(await versions('article1')).toEqual([5]);
    await shelf.keep(here, text(6, 3));
    expect(await versions('article1')).toEqual([6]);
    await shelf.forget(here);
    expect(await shelf.texts(ada)).toEqual([]);
  });

  it('goes to the other place when the database has no room, and says so when neither has', async () => {
    database.isFull = true;
    expect(await shelf.keep(here, text(4, 1))).toBe(true);
    expect(await versions('article1')).toEqual([4]);
    const large = { ...text(4, 1), document: 'x'.repeat(20_000_000) };
    expect(await shelf.keep(here, large)).toBe(false);
  });
});

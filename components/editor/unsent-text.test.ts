import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it } from 'vitest';
import { blankDocument } from '../../lib/document';
import { forgetUnsent, keepUnsent, unsentTexts } from './unsent-text';

const { localStorage } = new JSDOM('', { url: 'http://localhost' }).window;
const here = { articleId: 'article1', tab: 'a' };
const there = { articleId: 'article1', tab: 'b' };
const document = blankDocument();

function text(version: number, minute: number) {
  return { version, keptAt: `2026-11-24T10:0${minute}:00Z`, document };
}

beforeEach(() => localStorage.clear());

describe('unsent text', () => {
  it('is given back as it was kept', () => {
    expect(keepUnsent(localStorage, here, text(4, 1))).toBe(true);
    expect(unsentTexts(localStorage, 'article1')).toEqual([
      { key: 'colophon:unsent:article1:4:a', ...text(4, 1) },
    ]);
  });

  it('is kept once a tab, in its latest form', () => {
    keepUnsent(localStorage, here, text(4, 1));
    keepUnsent(localStorage, here, text(5, 2));
    expect(unsentTexts(localStorage, 'article1').map(({ version }) => version)).toEqual([5]);
  });

  it('is never touched by another tab or another article', () => {
    keepUnsent(localStorage, here, text(4, 1));
    keepUnsent(localStorage, there, text(4, 2));
    keepUnsent(localStorage, { articleId: 'article10', tab: 'a' }, text(1, 3));
    forgetUnsent(localStorage, there);
    expect(unsentTexts(localStorage, 'article1').map(({ key }) => key.at(-1))).toEqual(['a']);
    expect(unsentTexts(localStorage, 'article10')).toHaveLength(1);
  });

  it('comes newest first', () => {
    keepUnsent(localStorage, here, text(4, 1));
    keepUnsent(localStorage, there, text(3, 2));
    expect(unsentTexts(localStorage, 'article1').map(({ version }) => version)).toEqual([3, 4]);
  });

  it('is left in its place when it can’t be read', () => {
    localStorage.setItem('colophon:unsent:article1:4:c', '{"document":1');
    expect(unsentTexts(localStorage, 'article1')).toEqual([]);
    expect(localStorage.length).toBe(1);
  });

  it('says so when the browser has no room', () => {
    const full = { ...text(4, 1), document: 'x'.repeat(20_000_000) };
    expect(keepUnsent(localStorage, here, full)).toBe(false);
  });
});

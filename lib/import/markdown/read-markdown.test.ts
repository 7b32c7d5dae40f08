import { describe, expect, it } from 'vitest';
import { readMarkdown } from './read-markdown';

function linesOf(text: string) {
  return readMarkdown(text, 0, () => 'nothing is fetched').lines;
}

describe('Markdown', () => {
  it('has headings, lists, emphasis, links and footnotes', () => {
    const lines = linesOf(
      '# A *Port*\n\nText with a [link][a] and a note.[^x]\n\n- one\n- two\n\n1. three\n\n[^x]: The note.\n\n    It goes on.\n\n[a]: https://a.example/\n',
    );
    expect(lines.map(({ text, traits: { looks: _looks, ...traits } }) => [text, traits])).toEqual([
      ['A Port', { heading: 1 }],
      ['Text with a link and a note.[1]', {}],
      ['one', { list: 'bullet' }],
      ['two', { list: 'bullet' }],
      ['three', { list: 'ordered' }],
      ['[a]: https://a.example/', { aside: expect.objectContaining({ verdict: 'ignored' }) }],
      ['[1] The note.', { note: { numeral: '1' } }],
      ['It goes on.', { note: { numeral: '1', isMore: true } }],
    ]);
    expect(lines[0]?.traits.looks).toEqual([{ from: 2, to: 6, emphasis: true }]);
    expect(lines[1]?.traits.looks).toEqual([{ from: 12, to: 16, href: 'https://a.example/' }]);
  });

  it('joins wrapped lines, and begins anew at labels and notes', () => {
    const text =
      'A sentence that\ngoes on.\n\nImage: A mole\nSource: https://a.example/\n[i] A note.';
    expect(linesOf(text).map(({ text: line }) => line)).toEqual([
      'A sentence that goes on.',
      'Image: A mole',
      'Source: https://a.example/',
      '[i] A note.',
    ]);
  });

  it('accounts for what is not text: settings, comments, raw HTML, code, tables, lost footnotes', () => {
    const lines = linesOf(
      '---\ntitle: A Port\n---\n\n<!-- a comment -->\n\n<div>raw</div>\n\n    code\n\n| a | b |\n|---|---|\n| c |   |\n\n[^y]: Nobody refers to this.\n',
    );
    expect(lines.map(({ text, traits }) => [text, traits.aside?.verdict ?? 'read'])).toEqual([
      ['title: A Port', 'doubtful'],
      ['<!-- a comment -->', 'ignored'],
      ['<div>raw</div>', 'read'],
      ['code', 'read'],
      ['a | b', 'read'],
      ['c', 'read'],
      ['Nobody refers to this.', 'doubtful'],
    ]);
    expect(lines.slice(2, 6).every(({ traits }) => traits.doubt)).toBe(true);
  });
});

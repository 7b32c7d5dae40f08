import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html';

const nothing = () => 'nothing is fetched';

function linesOf(html: string) {
  return readHtml(html, 0, nothing).lines;
}

function textsOf(html: string): string[] {
  return linesOf(html).map(({ text }) => text);
}

describe('a web page', () => {
  it('has a line for each block, line break and row, and none for scripts and styles', () => {
    expect(
      textsOf(
        '<head><title>Window</title><style>p{}</style></head><script>x()</script><h1>A Port</h1><p>One<br>two<div>three <p>four</div>five<ul><li>six<li>seven</ul><hr>',
      ),
    ).toEqual(['Window', 'A Port', 'One', 'two', 'three', 'four', 'five', 'six', 'seven', '***']);
  });

  it('keeps emphasis and links, also those that word processors write as styles', () => {
    const [line] = linesOf(
      '<p>The <i>first</i>, <span style="font-weight:700">the second</span>, <b style="font-weight:normal">no third</b>, <a href="https://a.example/">the last</a> <a href="javascript:x()">none</a></p>',
    );
    expect(line?.traits.looks).toEqual([
      { from: 4, to: 9, emphasis: true },
      { from: 11, to: 21, strong: true },
      { from: 33, to: 41, href: 'https://a.example/' },
    ]);
  });

  it('accounts for what is hidden or struck out', () => {
    const asides = linesOf('<p>Seen<s>Struck</s><p hidden>Hidden<p style="display:none">Gone');
    expect(asides.map(({ text, traits }) => [text, traits.aside?.verdict])).toEqual([
      ['Struck', 'doubtful'],
      ['Seen', undefined],
      ['Hidden', 'doubtful'],
      ['Gone', 'doubtful'],
    ]);
  });

  it('reduces tables to lines, and reads a table of one column as layout', () => {
    const lines = linesOf(
      '<table><tr><th>Berth<th>Ships</tr><tr><td>North<td>Two <i>large</i></tr><tr><td><p>One</p><p>Two</p></td></tr></table>',
    );
    expect(lines.map(({ text }) => text)).toEqual([
      'Berth | Ships',
      'North | Two large',
      'One',
      'Two',
    ]);
    expect(lines.every(({ traits }) => traits.doubt?.includes('row of a table'))).toBe(true);
  });

  it('keeps direction and language of blocks', () => {
    const [line] = linesOf('<p dir="rtl" lang="ar">وُقّع العقد</p>');
    expect(line?.traits).toMatchObject({ dir: 'rtl', lang: 'ar' });
  });

  it('refuses nesting that no page has', () => {
    expect(() => linesOf('<div>'.repeat(5_000))).toThrow('nested too deeply');
  });
});

describe('the notes of a web page', () => {
  it.each([
    ['Word', '<p>Text.<a style="mso-endnote-id:edn1" href="#_edn1" name="_ednref1"><span>[i]</span></a></p><div style="mso-element:endnote-list"><div style="mso-element:endnote" id=edn1><p><a href="#_ednref1" name="_edn1"><span>[i]</span></a> See <i>the</i> register.</p><p>It goes on.</p></div></div>', 'i'],
    ['LibreOffice', '<p>Text.<sup><a class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym"><sup>i</sup></a></sup></p><div id="sdendnote1"><p><a class="sdendnotesym" name="sdendnote1sym" href="#sdendnote1anc">i</a>See <i>the</i> register.</p><p>It goes on.</p></div>', 'i'],
    ['Google Docs', '<p>Text.<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;See <i>the</i> register. It goes on.</span></p></div>', '1'],
    ['Markdown', '<p>Text.<sup><a href="#user-content-fn-1" id="user-content-fnref-1">1</a></sup></p><section class="footnotes"><ol><li id="user-content-fn-1"><p>See <i>the</i> register.</p><p>It goes on. <a href="#user-content-fnref-1">↩</a></p></li></ol></section>', '1'],
    ['Pandoc', '<p>Text.<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a></p><section id="footnotes"><ol><li id="fn1"><p>See <em>the</em> register. It goes on.<a href="#fnref1" class="footnote-back">↩︎</a></p></li></ol></section>', '1'],
  ])('are found as %s writes them', (_program, html, numeral) => {
    const lines = linesOf(html);
    expect(lines.map(({ text }) => text).join(' ')).toBe(`Text.[${numeral}] [${numeral}] See the register. It goes on.`);
    expect(lines.slice(1).every(({ traits }) => traits.note?.numeral === numeral)).toBe(true);
    const from = `[${numeral}] See `.length;
    expect(lines[1]?.traits.looks).toEqual([{ from, to: from + 3, emphasis: true }]);
  }); // biome-ignore format: a table reads better as a table

  it('are not seen in a table of contents, whose links lead nowhere back', () => {
    expect(textsOf('<p><a href="#a">Part 1</a></p><h2 id="a">Part 1</h2><p>Text.</p>')).toEqual(['Part 1', 'Part 1', 'Text.']);
  }); // biome-ignore format: a line reads better as a line
});

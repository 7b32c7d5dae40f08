import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../lib/document';
import { sampleArticle } from '../test-article';
import { testEditor } from '../test-editor';

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('\ud800', '\0', 'a\nb', '<b>', '&amp;', 'مرحبا', '港口'),
);

const attributes = fc.constantFrom(
  '',
  ' lang="Klingon tongue" dir="up"',
  ' data-block="paragraph" data-attributes=\'{"id":"../","lang":1}\'',
  ' data-block="excerpt" data-attributes=\'{"date":"soon","url":"javascript:x"}\'',
  ' data-block="figure" data-attributes=\'{"image":{"sha256":"x"},"licence":"mine"}\'',
  ' data-block="note" data-attributes="{"',
  ' data-block="headline"',
  ' data-block="original"',
  ' data-pm-slice="0 0 [&quot;excerpt&quot;,{&quot;date&quot;:7}]"',
  ' href="javascript:alert(1)"',
  ' href="https://port.example/"',
  ' start="-7"',
  ' style="font-weight:normal"',
);

const html = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    words,
    fc
      .tuple(
        fc.constantFrom(
          'p',
          'h1',
          'h3',
          'ul',
          'ol',
          'li',
          'b',
          'em',
          'a',
          'span',
          'section',
          'table',
          'td',
          'figure',
          'br',
          'div',
        ),
        attributes,
        fc.array(tie('node'), { maxLength: 3 }),
      )
      .map(([tag, attrs, children]) => `<${tag}${attrs}>${children.join('')}</${tag}>`),
  ),
})).node;

describe('pasting', () => {
  function paste(editor: Editor, from: number, to: number, run: () => void): void {
    const { doc } = editor.state;
    const selection = TextSelection.between(
      doc.resolve(from % doc.content.size),
      doc.resolve(to % doc.content.size),
    );
    editor.view.dispatch(editor.state.tr.setSelection(selection));
    run();
  }

  it('never makes an article that can’t be saved and loaded, whatever HTML comes', () => {
    fc.assert(
      fc.property(fc.array(html, { maxLength: 4 }), fc.nat(200), fc.nat(200), (parts, from, to) => {
        const editor = testEditor(sampleArticle());
        paste(editor, from, to, () =>
          editor.view.pasteHTML(parts.join(''), new Event('paste') as ClipboardEvent),
        );
        expect(parseDocument(editor.getJSON())).toMatchObject({ ok: true });
        editor.destroy();
      }),
      { numRuns: 300 },
    );
  });

  it('never makes one of any plain text either', () => {
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 5 }),
        fc.nat(200),
        fc.nat(200),
        (parts, from, to) => {
          const editor = testEditor(sampleArticle());
          paste(editor, from, to, () =>
            editor.view.pasteText(parts.join('\n'), new Event('paste') as ClipboardEvent),
          );
          expect(parseDocument(editor.getJSON())).toMatchObject({ ok: true });
          editor.destroy();
        },
      ),
      { numRuns: 200 },
    );
  });

  it('flattens lists that are nested deeper than an article may be', () => {
    const editor = testEditor(sampleArticle());
    const deep = `${'<ul><li><p>x</p>'.repeat(60)}${'</li></ul>'.repeat(60)}`;
    editor.commands.setTextSelection(editor.state.doc.content.size - 1);
    editor.view.pasteHTML(deep, new Event('paste') as ClipboardEvent);
    expect(parseDocument(editor.getJSON()).ok).toBe(true);
    expect(editor.getText()).toContain('x');
  });
});

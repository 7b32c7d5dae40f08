import type { Editor } from '@tiptap/core';
import { closeHistory, redo, undo } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anatomyOf, BLOCKS, type DocumentNode, parseDocument } from '../../lib/document';
import { insertNote, notesOf, placedNotes } from '../../lib/document/editors';
import { changeDocument, replaceDocument } from './document-attributes';
import { moveBlock } from './move-block';
import { testEditor } from './test-editor';

const excerpt = BLOCKS.find(({ name }) => name === 'excerpt')?.samples[1] as DocumentNode;

function text(words: string): DocumentNode {
  return { type: 'text', text: words };
}

function note(id: string): DocumentNode {
  return { type: 'note', attrs: { id }, content: [text(`Text of ${id}.`)] };
}

function paragraph(id: string, ...content: DocumentNode[]): DocumentNode {
  return { type: 'paragraph', attrs: { id }, content };
}

function sample(): DocumentNode {
  return {
    type: 'doc',
    content: [
      { type: 'headline', attrs: { id: 'head0001' }, content: [text('A port')] },
      { ...excerpt, attrs: { ...excerpt.attrs, id: 'exce0009' } },
      paragraph(
        'block001',
        text('First '),
        note('note0001'),
        text(' and second'),
        note('note0002'),
      ),
      { type: 'pullQuote', attrs: { id: 'pull0001' }, content: [text('Stands out')] },
      paragraph('block002', text('Third'), note('note0003')),
    ],
  };
}

function accepted(editor: Editor): boolean {
  return parseDocument(editor.getJSON()).ok;
}

function ids(editor: Editor): unknown[] {
  const found: unknown[] = [];
  editor.state.doc.descendants((node) => {
    if ('id' in node.attrs) found.push(node.attrs.id);
    return true;
  });
  return found;
}

function undoOnce({ state, view }: Editor): void {
  undo(state, view.dispatch);
}

describe('ids', () => {
  it('stay with a block that is split, and the new half gets its own', () => {
    const editor = testEditor(sample());
    const at = placedNotes(editor.state.doc)[0]?.position ?? 0;
    editor.view.dispatch(editor.state.tr.split(at));
    const all = ids(editor);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain('block001');
  });

  it('are fresh in a copy, blocks and notes alike, and the first keeps its own', () => {
    const editor = testEditor(sample());
    const before = ids(editor);
    const { doc, tr } = editor.state;
    editor.view.dispatch(tr.insert(doc.child(0).nodeSize, doc.child(2)));
    const after = ids(editor);
    expect(new Set(after).size).toBe(after.length);
    expect(after.length).toBe(before.length + 3);
    expect(editor.state.doc.child(3).attrs.id).toBe('block001');
  });

  it('survive undo and redo', () => {
    const editor = testEditor(sample());
    const before = ids(editor);
    const { doc, tr } = editor.state;
    editor.view.dispatch(tr.insert(doc.content.size, doc.child(2)));
    const copied = ids(editor);
    undoOnce(editor);
    expect(ids(editor)).toEqual(before);
    redo(editor.state, editor.view.dispatch);
    expect(ids(editor)).toEqual(copied);
  });
});

describe('notes', () => {
  it('are numbered while typing as they are numbered in print', () => {
    const editor = testEditor(sample());
    const parsed = parseDocument(editor.getJSON());
    const printed = parsed.ok ? anatomyOf(parsed.value).notes.map(({ id }) => id) : [];
    expect(notesOf(editor.state).notes.map(({ id }) => id)).toEqual(printed);
    expect(printed.length).toBeGreaterThanOrEqual(3);
  });

  it('open when they are made, go with their reference and come back by undo', () => {
    const editor = testEditor(sample());
    editor.commands.setTextSelection(placedNotes(editor.state.doc)[0]?.position ?? 0);
    expect(insertNote(editor)).toBe(true);
    const { open, notes } = notesOf(editor.state);
    expect(open).toBe(notes[0]?.id);
    editor.view.dispatch(closeHistory(editor.state.tr));
    editor.commands.deleteSelection();
    expect(notesOf(editor.state).open).toBeNull();
    expect(notesOf(editor.state).notes).toHaveLength(notes.length - 1);
    undoOnce(editor);
    expect(notesOf(editor.state).notes.map(({ id }) => id)).toEqual(notes.map(({ id }) => id));
  });

  it('can’t stand in the headline', () => {
    const editor = testEditor(sample());
    editor.commands.setTextSelection(2);
    expect(insertNote(editor)).toBe(false);
  });
});

describe('blocks', () => {
  it('move over their neighbours but never above the headline', () => {
    const editor = testEditor(sample());
    const order = () => editor.state.doc.content.content.map(({ attrs }) => attrs.id);
    editor.commands.setTextSelection(editor.state.doc.content.size - 2);
    for (let time = 0; time < 10; time += 1) moveBlock(editor, 'up');
    expect(order()).toEqual(['head0001', 'block002', 'exce0009', 'block001', 'pull0001']);
    expect(moveBlock(editor, 'down')).toBe(true);
    expect(order()).toEqual(['head0001', 'exce0009', 'block002', 'block001', 'pull0001']);
    editor.commands.setTextSelection(2);
    expect(moveBlock(editor, 'down')).toBe(false);
  });

  it('leave the headline in its place when everything is deleted', () => {
    const editor = testEditor(sample());
    editor.chain().selectAll().deleteSelection().run();
    expect(editor.state.doc.firstChild?.type.name).toBe('headline');
    expect(accepted(editor)).toBe(true);
  });
});

describe('what an article says of itself', () => {
  it('is part of undo', () => {
    const editor = testEditor(sample());
    changeDocument(editor, { section: 'trade', lang: 'es' });
    expect(editor.state.doc.attrs).toMatchObject({ section: 'trade', lang: 'es' });
    undoOnce(editor);
    expect(editor.state.doc.attrs).toMatchObject({ section: '', lang: 'en' });
  });

  it('is replaced with the text when unsent text is put back', () => {
    const editor = testEditor(sample());
    const other = { ...sample(), attrs: { section: 'trade', bylines: [], lang: 'fr' } };
    replaceDocument(editor, {
      ...other,
      content: [sample().content?.[0], paragraph('para9999')] as DocumentNode[],
    });
    expect(editor.state.doc.childCount).toBe(2);
    expect(editor.state.doc.attrs.lang).toBe('fr');
    undoOnce(editor);
    expect(editor.state.doc.childCount).toBe(5);
  });
});

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
        const editor = testEditor(sample());
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
          const editor = testEditor(sample());
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
    const editor = testEditor(sample());
    const deep = `${'<ul><li><p>x</p>'.repeat(60)}${'</li></ul>'.repeat(60)}`;
    editor.commands.setTextSelection(editor.state.doc.content.size - 1);
    editor.view.pasteHTML(deep, new Event('paste') as ClipboardEvent);
    expect(accepted(editor)).toBe(true);
    expect(editor.getText()).toContain('x');
  });
});

describe('random editing', () => {
  const edit = fc.record({
    kind: fc.constantFrom('type', 'delete', 'split', 'note', 'copy', 'up', 'down', 'undo', 'redo'),
    at: fc.nat(400),
    length: fc.nat(30),
  });

  it('keeps the article valid, its ids its own and its notes numbered', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
        const editor = testEditor(sample());
        for (const each of edits) carryOut(editor, each.kind, each.at, each.length);
        expect(parseDocument(editor.getJSON())).toMatchObject({ ok: true });
        expect(notesOf(editor.state).notes).toEqual(placedNotes(editor.state.doc));
        editor.destroy();
      }),
      { numRuns: 150 },
    );
  });
});

function carryOut(editor: Editor, kind: string, at: number, length: number): void {
  const { state, view } = editor;
  const size = state.doc.content.size;
  const from = state.doc.resolve(at % size);
  const selection = TextSelection.between(
    from,
    state.doc.resolve(Math.min(size, from.pos + length)),
  );
  if (kind === 'undo') undo(state, view.dispatch);
  else if (kind === 'redo') redo(state, view.dispatch);
  else {
    view.dispatch(state.tr.setSelection(selection));
    if (kind === 'type') view.dispatch(view.state.tr.insertText('word '));
    if (kind === 'delete') editor.commands.deleteSelection();
    if (kind === 'split') editor.commands.enter();
    if (kind === 'note') insertNote(editor);
    if (kind === 'up' || kind === 'down') moveBlock(editor, kind);
    if (kind === 'copy') {
      const copied = view.state.selection.content();
      const end = TextSelection.near(view.state.doc.resolve(size));
      view.dispatch(view.state.tr.setSelection(end).replaceSelection(copied));
    }
  }
}

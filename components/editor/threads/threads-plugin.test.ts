import type { Editor } from '@tiptap/core';
import { undo } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { describe, expect, it, vi } from 'vitest';
import type { Anchor } from '../../../lib/comment';
import type { ThreadPlace } from '../../../lib/comment/place-thread';
import type { DocumentNode } from '../../../lib/document';
import { sampleArticle } from '../test-article';
import { testEditor } from '../test-editor';
import { anchorHere } from './anchor-here';
import { showThreads, threadMarks, threadPlaces, threadsPlugin } from './threads-plugin';

const ANCHOR: Anchor = {
  kind: 'passage',
  blockId: '',
  field: '',
  quote: '',
  before: '',
  after: '',
  offset: 0,
};

function discussed(content: DocumentNode): Editor {
  const editor = testEditor(content);
  editor.registerPlugin(threadsPlugin({ onPlaced() {}, onVisit() {} }));
  return editor;
}

function select(editor: Editor, at: number, length: number): void {
  const { state, view } = editor;
  const from = state.doc.resolve(at % state.doc.content.size);
  const to = state.doc.resolve(Math.min(state.doc.content.size, from.pos + length));
  view.dispatch(state.tr.setSelection(TextSelection.between(from, to)));
}

function refresh(editor: Editor, anchors: readonly Anchor[]): ReadonlyMap<string, ThreadPlace> {
  const threads = anchors.map((anchor, index) => ({ id: `t${index}`, anchor, isMarked: true }));
  showThreads(editor.view, { threads });
  return threadPlaces(editor.state);
}

describe('the mark of a thread', () => {
  const QUOTE = 'and second';

  function started(): { editor: Editor; anchor: Anchor } {
    const editor = discussed(sampleArticle());
    let at = 0;
    editor.state.doc.descendants((node, position) => {
      if (node.text?.includes(QUOTE)) at = position + node.text.indexOf(QUOTE);
    });
    select(editor, at, QUOTE.length);
    const anchor = anchorHere(editor.state);
    if (!anchor) throw new Error('Nothing is selected');
    refresh(editor, [anchor]);
    return { editor, anchor };
  }

  function marked(editor: Editor): string[] {
    return threadMarks(editor.state)
      .find()
      .map(({ from, to }) => editor.state.doc.textBetween(from, to));
  }

  it('is on exactly the words, and moves with them while somebody types', () => {
    const { editor, anchor } = started();
    expect(anchor).toMatchObject({ kind: 'passage', quote: QUOTE, before: 'First  ' });
    expect(marked(editor)).toEqual([QUOTE]);
    const from = threadMarks(editor.state).find()[0]?.from ?? 0;
    editor.view.dispatch(editor.state.tr.insertText('new ', from - 3));
    expect(marked(editor)).toEqual([QUOTE]);
    editor.destroy();
  });

  it('comes back with an undo of what removed its passage', () => {
    vi.useFakeTimers();
    const { editor } = started();
    const { from, to } = threadMarks(editor.state).find()[0] ?? { from: 0, to: 0 };
    editor.view.dispatch(editor.state.tr.delete(from, to));
    vi.runAllTimers();
    expect([...threadPlaces(editor.state).values()]).toMatchObject([
      { on: 'block', isChanged: true },
    ]);
    undo(editor.state, editor.view.dispatch);
    vi.runAllTimers();
    expect(marked(editor)).toEqual([QUOTE]);
    editor.destroy();
    vi.useRealTimers();
  });
});

it('costs a key next to nothing: 200 threads in an article of 20,000 words', () => {
  const sentence =
    'In the harbour of the old town nobody had seen the lease that was signed then. ';
  const blocks = Array.from({ length: 400 }, (_, index) => ({
    type: 'paragraph',
    attrs: { id: `block${String(index).padStart(4, '0')}` },
    content: [{ type: 'text', text: `${index} ${sentence.repeat(3)}` }],
  }));
  const editor = discussed({
    type: 'doc',
    content: [...(sampleArticle().content ?? []), ...blocks],
  });
  const anchors = blocks.slice(0, 200).map(
    ({ attrs }): Anchor => ({
      ...ANCHOR,
      blockId: attrs.id,
      quote: 'nobody had seen the lease',
    }),
  );
  refresh(editor, anchors);
  expect(threadMarks(editor.state).find()).toHaveLength(200);
  const without = testEditor(editor.getJSON() as DocumentNode);
  const keys = (typed: Editor) => {
    const times = Array.from({ length: 60 }, () => {
      const at = Math.floor(typed.state.doc.content.size / 8);
      const begun = performance.now();
      typed.state.apply(typed.state.tr.insertText('x', at));
      return performance.now() - begun;
    });
    return times.sort((one, other) => one - other)[30] ?? 0;
  };
  // A few times at most what a key costs in the same article without a thread.
  expect(keys(editor) / keys(without)).toBeLessThan(5);
});

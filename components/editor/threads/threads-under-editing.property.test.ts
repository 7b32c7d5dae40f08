import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Anchor } from '../../../lib/comment';
import { articleText } from '../../../lib/comment/article-text';
import { placeThreads } from '../../../lib/comment/place-thread';
import type { DocumentNode } from '../../../lib/document';
import { type HeadlessEditor, headlessEditor } from '../headless-editor';
import { carryOut, edits, reload, select } from '../random-editing';
import { sampleArticle } from '../test-article';
import { anchorHere } from './anchor-here';
import { editorText } from './thread-positions';

const starts = fc.array(fc.record({ at: fc.nat(999), length: fc.nat(40) }), {
  minLength: 1,
  maxLength: 8,
});

// A passage that is still there once, in its own block, has no other place than that.
function expectFound(editor: HeadlessEditor, anchors: readonly Anchor[]): void {
  const text = articleText(editor.state.doc.toJSON() as DocumentNode);
  const places = placeThreads(editorText(editor.state.doc), anchors);
  expect(places).toEqual(placeThreads(text, anchors));
  expect(places).toHaveLength(anchors.length);
  for (const [index, { kind, blockId, quote }] of anchors.entries()) {
    const place = places[index];
    const own = text.blocks.find(({ id }) => id === blockId)?.text ?? '';
    const from = own.indexOf(quote);
    const isOnce = kind === 'passage' && from >= 0 && from === own.lastIndexOf(quote);
    if (isOnce) expect(place).toMatchObject({ on: 'passage', blockId, from });
    if (place?.on !== 'passage') continue;
    const block = text.blocks.find(({ id }) => id === place.blockId);
    expect(block?.text?.slice(place.from, place.to)).toBe(quote);
  }
}

it('no thread is lost, and each stands on its passage as long as that is there', () => {
  const editor = headlessEditor(sampleArticle());
  let started = 0;
  fc.assert(
    fc.property(starts, edits, (threads, sequence) => {
      editor.open(sampleArticle());
      const anchors = threads.flatMap(({ at, length }) => {
        select(editor, at, length);
        return anchorHere(editor.state) ?? [];
      });
      started += anchors.length;
      expectFound(editor, anchors);
      const places = placeThreads(editorText(editor.state.doc), anchors);
      expect(places.filter(({ on }) => on === 'removed')).toEqual([]);
      for (const edit of sequence) {
        carryOut(editor, edit);
        if (edit.kind === 'reload') reload(editor);
        expectFound(editor, anchors);
      }
    }),
    { numRuns: 1_000 },
  );
  expect(started).toBeGreaterThan(1_000);
}, 120_000);

import { describe, expect, it } from 'vitest';
import { sampleArticle } from '../test-article';
import { testEditor } from '../test-editor';
import { documentJson, writtenDocument } from './document-json';

describe('the article as JSON', () => {
  it('is what the editor has, word for word, also after it was changed', () => {
    const editor = testEditor(sampleArticle());
    const before = documentJson(editor.state.doc);
    expect(before).toEqual(editor.getJSON());
    editor.commands.insertContentAt(editor.state.doc.content.size - 1, 'and more');
    const after = documentJson(editor.state.doc);
    expect(after).toEqual(editor.getJSON());
    expect(after.content?.at(0)).toBe(before.content?.at(0));
    expect(after.content?.at(-1)).not.toBe(before.content?.at(-1));
  });

  it('is written as JSON.stringify writes it, again and again', () => {
    const editor = testEditor(sampleArticle());
    for (const words of ['One', 'Two “three”']) {
      editor.commands.insertContentAt(editor.state.doc.content.size - 1, words);
      const document = documentJson(editor.state.doc);
      expect(writtenDocument(document)).toBe(JSON.stringify(document));
    }
    for (const odd of [{ content: [] }, { a: 1 }, { content: [null, 1] }, null, 'text', []]) {
      expect(writtenDocument(odd)).toBe(JSON.stringify(odd));
    }
  });
});

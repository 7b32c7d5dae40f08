import { readFileSync } from 'node:fs';
import type { Editor } from '@tiptap/core';
import { describe, expect, it, vi } from 'vitest';
import { type DocumentNode, parseDocument } from '../../../lib/document';
import { notesOf } from '../../../lib/document/editors';
import { noticeOf } from '../notes/notices';
import { paragraph } from '../test-article';
import { testEditor } from '../test-editor';
import { pasteInto } from './test-paste';

const sample = (name: string) =>
  readFileSync(new URL(`./samples/${name}`, import.meta.url), 'utf8');

function emptyEditor(): Editor {
  const editor = testEditor({
    type: 'doc',
    content: [{ type: 'headline', attrs: { id: 'head0001' } }, paragraph('para0001')],
  });
  editor.commands.setTextSelection(3);
  return editor;
}

/** An outline of blocks: their names, and their text with marks and notes written out. */
function outline(node: DocumentNode): string {
  if (node.type === 'text') {
    return (node.marks ?? []).reduce((text, mark) => {
      if (mark.type === 'link') return `[${text}](${mark.attrs?.href})`;
      return mark.type === 'strong' ? `**${text}**` : `_${text}_`;
    }, node.text ?? '');
  }
  const inside = (node.content ?? []).map(outline);
  if (node.type === 'note') return `{${inside.join('')}}`;
  if (node.type === 'orderedList') return `ol${node.attrs?.start}(${inside.join(' ')})`;
  if (node.type === 'bulletList') return `ul(${inside.join(' ')})`;
  if (node.type === 'listItem') return inside.join(' ');
  return node.type === 'heading' ? `h${node.attrs?.level} ${inside.join('')}` : inside.join('');
}

function blocksOf(editor: Editor): string[] {
  const parsed = parseDocument(editor.getJSON());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return (parsed.value.content ?? []).slice(1).map(outline);
}

const EXPECTED = [
  'h2 What the lease says',
  'The port authority **signed** a _forty-year_ lease,{See [the lease](https://port.example/lease), _clause 3_.}' +
    ' as [El Muelle](https://elmuelle.example/2026/10/16/puerto) reported.' +
    '{El Muelle, 16 October 2026. It has no archive.}',
  'ul(Two berths ul(one of them new) Four cranes)',
  'ol3(The third clause)',
  'Year | **Ships**',
  '2026 | 1,204',
  'وُقّع العقد يوم الاثنين.',
];

const SAID = 'Pasted with 2 notes; one table became lines of text, one picture was left out.';

describe('a text from', () => {
  it.each([
    ['Word', 'word.txt'],
    ['LibreOffice', 'libreoffice.txt'],
    ['Google Docs', 'google-docs.txt'],
  ])('%s keeps headings, lists, links, emphasis and its notes', (_program, file) => {
    const editor = emptyEditor();
    pasteInto(editor, { html: sample(file), text: 'plain' });
    expect(blocksOf(editor)).toEqual(EXPECTED);
    expect(noticeOf(editor.state)).toBe(SAID);
    expect(notesOf(editor.state).removed).toBeNull();
  });

  it('a web page keeps them too, whichever way it links its notes', () => {
    const editor = emptyEditor();
    pasteInto(editor, { html: sample('web-page.txt'), text: 'plain' });
    const blocks = blocksOf(editor);
    expect(blocks).toEqual([
      ...EXPECTED.map((block) => block.replace('**Ships**', 'Ships')),
      'h2 References',
    ]);
    expect(noticeOf(editor.state)).toBe(SAID);
    expect(notesOf(editor.state).removed).toBeNull();
  });

  it('a Markdown editor keeps them too', async () => {
    const editor = emptyEditor();
    pasteInto(editor, { text: sample('markdown.txt') });
    await vi.waitFor(() => expect(noticeOf(editor.state)).toBe(SAID), 5_000);
    expect(blocksOf(editor)).toEqual(EXPECTED);
    expect(notesOf(editor.state).removed).toBeNull();
  });
});

import type { Editor } from '@tiptap/core';
import { DOMParser, type Slice } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { type EditorProps, EditorView } from '@tiptap/pm/view';
import type { DocumentNode } from '../../lib/document';
import { tidyHtml } from './paste/tidy-html';
import { testEditor } from './test-editor';

/** An article under the real plugins and commands, without a page to draw it on: quick, for tests. */
export type HeadlessEditor = Editor & {
  /** Opens another article, or the same one again as it was saved. */
  open(document: DocumentNode): void;
  /** What a copy of the selection puts on the clipboard, as HTML. */
  copied(): string;
  /** Pastes HTML the whole way: read, cleaned, landed. */
  paste(html: string): void;
  /** Pastes what was copied or read before, without the way over HTML, which takes most of the time. */
  pasteSlice(slice: Slice): void;
  /** HTML of another program as it is read for a paste. */
  read(html: string): Slice;
};

/** A headless editor with an article open; one serves any number of articles after another. */
export function headlessEditor(document: DocumentNode): HeadlessEditor {
  const { schema, plugins } = testEditor(document).state;
  const opened = (content: DocumentNode) =>
    EditorState.create({ schema, plugins, doc: schema.nodeFromJSON(content) });
  let state = opened(document);
  const view = {
    dragging: null,
    isDestroyed: false,
    get state() {
      return state;
    },
    dispatch(change: Transaction) {
      state = state.apply(change);
    },
    focus() {},
    pasteHTML: EditorView.prototype.pasteHTML,
    pasteText: EditorView.prototype.pasteText,
    someProp<Name extends keyof EditorProps>(
      name: Name,
      use: (prop: NonNullable<EditorProps[Name]>) => unknown = (prop) => prop,
    ) {
      for (const plugin of plugins) {
        const prop = (plugin.props as EditorProps)[name];
        const value = prop === undefined ? undefined : use(prop as never);
        if (value) return value;
      }
      return undefined;
    },
  } as unknown as EditorView;
  const editor = {
    view,
    get state() {
      return state;
    },
    open(content: DocumentNode) {
      state = opened(content);
    },
    copied() {
      const { serializeForClipboard } = EditorView.prototype;
      return serializeForClipboard.call(view, state.selection.content()).dom.innerHTML;
    },
    paste(html: string) {
      view.pasteHTML(html, new Event('paste') as ClipboardEvent);
    },
    pasteSlice(slice: Slice) {
      let cleaned = slice;
      view.someProp('transformPasted', (clean) => {
        cleaned = clean(cleaned, view, false);
      });
      view.someProp('handlePaste', (handle) => handle(view, new Event('paste') as never, cleaned));
    },
    read(html: string) {
      const holder = window.document.createElement('div');
      holder.innerHTML = tidyHtml(html).html;
      return DOMParser.fromSchema(schema).parseSlice(holder);
    },
  };
  return editor as unknown as HeadlessEditor;
}

import type { Editor } from '@tiptap/core';
import { anchorHere, anchorInNote } from '../editor/threads/anchor-here';
import type { DiscussionStore } from './discussion-store';

/** Begins a thread where one is: in a field, in the open note, or in the text. */
export function commentHere(editor: Editor, store: DiscussionStore): void {
  const page = editor.view.dom.ownerDocument;
  const field = page.activeElement?.closest('.ui-field, .byline-field');
  const button = field?.querySelector<HTMLElement>('[data-comment-field]');
  if (button) {
    button.click();
    return;
  }
  const anchor = anchorInNote(editor) ?? anchorHere(editor.state);
  if (!anchor) return;
  store.start(anchor);
  store.show();
}

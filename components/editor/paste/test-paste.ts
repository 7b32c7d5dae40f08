import type { Editor } from '@tiptap/core';
import { lookUp } from '../../../lib/look-up';

/** Pastes as a browser does: one event that carries HTML, plain text or both. */
export function pasteInto(editor: Editor, content: { html?: string; text?: string }): void {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  const data: Record<string, string | undefined> = {
    'text/html': content.html,
    'text/plain': content.text,
  };
  Object.defineProperty(event, 'clipboardData', {
    value: { getData: (type: string) => lookUp(data, type) ?? '', files: [] },
  });
  editor.view.dom.dispatchEvent(event);
}

import type { Editor } from '@tiptap/core';

/** Copies the whole article: as plain text, and as HTML that can be pasted back with every block. */
export async function copyText(editor: Editor): Promise<boolean> {
  const plain = editor.getText({ blockSeparator: '\n\n' });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([plain], { type: 'text/plain' }),
        'text/html': new Blob([editor.getHTML()], { type: 'text/html' }),
      }),
    ]);
    return true;
  } catch {
    return navigator.clipboard.writeText(plain).then(
      () => true,
      () => false,
    );
  }
}

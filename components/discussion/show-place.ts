import type { Editor } from '@tiptap/core';
import type { ThreadPlace } from '../../lib/comment/place-thread';
import { whenUnfolded } from '../editor/blocks/when-there';

/** Brings the place of a thread into sight; the focus and the selection stay where they are. */
export function showPlace(editor: Editor, place: ThreadPlace): void {
  if (place.on === 'removed') return;
  if (place.on === 'field' && place.blockId === '') {
    fieldButton(editor, '', place.field)?.scrollIntoView({ block: 'center' });
    return;
  }
  const { view } = editor;
  const active = view.dom.querySelector('.thread-passage.is-active');
  const block = blockElement(editor, place.blockId);
  if (place.on === 'field' && block) {
    const { blockId, field } = place;
    const find = () => fieldButton(editor, blockId, field);
    whenUnfolded(block, find, (found) => found.scrollIntoView({ block: 'center' }));
  }
  const target = (place.on === 'passage' && active) || block;
  target?.scrollIntoView({ block: 'center' });
}

function blockElement({ view, state }: Editor, id: string): Element | null {
  let found: Element | null = null;
  state.doc.descendants((node, position) => {
    if (node.attrs.id !== id) return found === null && !node.isText;
    const dom = view.nodeDOM(position);
    found = dom instanceof Element ? dom : null;
    return false;
  });
  return found;
}

function fieldButton({ view }: Editor, blockId: string, field: string): Element | null {
  const page = view.dom.ownerDocument;
  return page.querySelector(`[data-comment-field="${CSS.escape(`${blockId}/${field}`)}"]`);
}

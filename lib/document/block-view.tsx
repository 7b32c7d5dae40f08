import type { Editor, NodeViewRenderer, NodeViewRendererProps } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { whenNear } from './when-near';

/** What the form of a block knows. */
export type BlockViewProps = {
  node: Node;
  editor: Editor;
  /** The options of the block's extension. */
  options: unknown;
  /** Where the block stands now; undefined once it is gone. */
  getPos(): number | undefined;
  isEditable: boolean;
};

type BlockViewLook = { className: string; label: string };

/**
 * Draws a block as a group: its form by React, its text by the editor. The form is only made when
 * the block comes near the window, so that an article of many opens as fast as one of few.
 */
export function blockView(
  Form: ComponentType<BlockViewProps>,
  look: BlockViewLook,
): NodeViewRenderer {
  return (props) => drawBlock(Form, look, props);
}

function drawBlock(
  Form: ComponentType<BlockViewProps>,
  look: BlockViewLook,
  { node, editor, extension, getPos }: NodeViewRendererProps,
): NodeView {
  const { dom, head, content } = elementsOf(node, look);
  let shown = node;
  let isEditable = editor.isEditable;
  let root: ReturnType<typeof createRoot> | null = null;
  const draw = () =>
    root?.render(
      <Form
        node={shown}
        editor={editor}
        options={extension.options}
        getPos={getPos}
        isEditable={isEditable}
      />,
    );
  const follow = () => {
    if (isEditable === editor.isEditable) return;
    isEditable = editor.isEditable;
    draw();
  };
  const forget = whenNear(dom, () => {
    root = createRoot(head);
    draw();
  });
  editor.on('transaction', follow);
  return {
    dom,
    contentDOM: content,
    update(changed) {
      if (changed.type !== node.type) return false;
      shown = changed;
      draw();
      return true;
    },
    stopEvent: ({ target }) => isControl(target) && !content?.contains(target as Element),
    ignoreMutation: ({ type, target }) => type !== 'selection' && !content?.contains(target),
    destroy() {
      forget();
      editor.off('transaction', follow);
      // React may be drawing this very moment, as when the form deletes its own block.
      queueMicrotask(() => root?.unmount());
    },
  };
}

function elementsOf(node: Node, { className, label }: BlockViewLook) {
  const dom = document.createElement('div');
  dom.className = `block-view ${className}`;
  dom.setAttribute('role', 'group');
  dom.setAttribute('aria-label', label);
  const head = apart('block-view-head');
  const content = node.isLeaf ? null : document.createElement('div');
  if (content) content.className = 'block-view-text';
  dom.append(head, ...(content ? [content] : []));
  return { dom, head, content };
}

function apart(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.contentEditable = 'false';
  return element;
}

// What is typed into a field or pressed is the form's own; all else selects or drags the block.
function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, button, label, a, [role="option"]') !== null
  );
}

import type { Editor, NodeViewRenderer, NodeViewRendererProps } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { ReactRenderer } from '@tiptap/react';
import type { ComponentType } from 'react';
import { createPortal } from 'react-dom';
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

type BlockForm = ComponentType<BlockViewProps>;

type BlockViewLook = {
  className: string;
  label: string;
  /** What stands in the place of the form until it is made, so that it can be found and read. */
  words?(node: Node): string;
  /** A second form, below the block's text. */
  Foot?: BlockForm;
};

/**
 * Draws a block as a group: its form by React, its text by the editor. The form is only made when
 * the block comes near the window, so that an article of many opens as fast as one of few.
 */
export function blockView(Form: BlockForm, look: BlockViewLook): NodeViewRenderer {
  return (props) => drawBlock(Form, look, props);
}

function drawBlock(
  Form: BlockForm,
  look: BlockViewLook,
  { node, editor, extension, getPos }: NodeViewRendererProps,
): NodeView {
  const { dom, head, content, foot } = elementsOf(node, look);
  const forms = formsOf(Form, look.Foot, foot);
  let shown = node;
  let isEditable = editor.isEditable;
  let renderer: ReactRenderer | null = null;
  const propsNow = () => ({ node: shown, editor, options: extension.options, getPos, isEditable });
  const draw = () => renderer?.updateProps(propsNow());
  let later = 0;
  // A task begun in a frame runs after that frame is painted: no key in the text waits for the form.
  const drawAfterPaint = () => {
    later ||= requestAnimationFrame(() => {
      setTimeout(() => {
        later = 0;
        draw();
      });
    });
  };
  const follow = () => {
    if (isEditable === editor.isEditable) return;
    isEditable = editor.isEditable;
    draw();
  };
  const forget = whenNear(dom, () => {
    // Drawn inside the page's own tree, so that the form knows what the page offers its fields.
    renderer = new ReactRenderer(forms, { editor, props: propsNow() });
    head.replaceChildren(renderer.element);
  });
  editor.on('transaction', follow);
  return {
    dom,
    contentDOM: content,
    update(changed) {
      if (changed.type !== node.type) return false;
      const isOfText = changed.attrs === shown.attrs;
      shown = changed;
      sayParts(content, changed);
      if (isOfText) drawAfterPaint();
      else draw();
      return true;
    },
    stopEvent: ({ type, target }) =>
      isControl(type, target) && !content?.contains(target as Element),
    // What others write onto our elements is theirs: a list that opens hides the rest of the page so.
    ignoreMutation: ({ type, target }) =>
      type === 'attributes' || (type !== 'selection' && !content?.contains(target)),
    destroy() {
      forget();
      editor.off('transaction', follow);
      cancelAnimationFrame(later);
      renderer?.destroy();
      renderer = null;
    },
  };
}

function formsOf(Form: BlockForm, Foot: BlockForm | undefined, foot: HTMLElement): BlockForm {
  return function BlockForms(props) {
    return (
      <>
        <Form {...props} />
        {Foot && createPortal(<Foot {...props} />, foot)}
      </>
    );
  };
}

function elementsOf(node: Node, { className, label, words, Foot }: BlockViewLook) {
  const dom = document.createElement('div');
  dom.className = `block-view ${className}`;
  dom.setAttribute('role', 'group');
  dom.setAttribute('aria-label', label);
  const head = apart('block-view-head');
  head.textContent = words?.(node) ?? '';
  const content = node.isLeaf ? null : document.createElement('div');
  if (content) content.className = `block-view-text ${className}-text`;
  sayParts(content, node);
  const foot = apart('block-view-foot');
  dom.append(head, ...(content ? [content] : []), ...(Foot ? [foot] : []));
  return { dom, head, content, foot };
}

// How many parts a block has is said for its looks: asking `:has()` would look through it at each key.
function sayParts(content: HTMLElement | null, { childCount }: Node): void {
  if (content) content.dataset.parts = String(childCount);
}

function apart(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.contentEditable = 'false';
  return element;
}

// What is typed into a field or pressed is the form's own; all else selects or drags the block.
function isControl(type: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (/^(mousedown|drag)/.test(type) && target.closest('[data-drag-handle]')) return false;
  return (
    target.closest('input, textarea, select, button, label, a, [role="option"], [data-control]') !==
    null
  );
}

import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

const ACTING_KEYS = new Set(['Backspace', 'Delete', 'Enter', 'Tab']);

/**
 * Takes over the selection of the page before a key or the clipboard acts on it. The browser tells of
 * a selection in a task of its own, and quick hands on a busy machine are faster: then a passage was
 * copied without its notes, and Backspace took what stood before it.
 */
export function toldSelectionPlugin(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (view, event) => {
          const { key, ctrlKey, metaKey, altKey } = event;
          return ctrlKey || metaKey || altKey || ACTING_KEYS.has(key) ? takeOver(view) : false;
        },
        copy: takeOver,
        cut: takeOver,
      },
    },
  });
}

// Only where text is selected in text: of nodes, gaps and forms the editor knows more than the page.
function takeOver(view: EditorView): false {
  const { selection, doc, tr } = view.state;
  const told = view.dom.ownerDocument.getSelection();
  const isHere = view.dom.ownerDocument.activeElement === view.dom && !view.composing;
  if (!isHere || !told || !(selection instanceof TextSelection)) return false;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = told;
  if (!isTextOf(view, anchorNode) || !isTextOf(view, focusNode)) return false;
  const anchor = view.posAtDOM(anchorNode, anchorOffset);
  const head = view.posAtDOM(focusNode, focusOffset);
  if (anchor === selection.anchor && head === selection.head) return false;
  const [$anchor, $head] = [doc.resolve(anchor), doc.resolve(head)];
  if ($anchor.parent.inlineContent && $head.parent.inlineContent) {
    view.dispatch(tr.setSelection(new TextSelection($anchor, $head)));
  }
  return false;
}

function isTextOf(view: EditorView, node: Node | null): node is Node {
  return node?.nodeType === Node.TEXT_NODE && view.dom.contains(node);
}

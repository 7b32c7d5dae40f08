import { type Editor, InputRule } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import type { NodeView } from '@tiptap/pm/view';
import type { BlockEditor, EditingServices } from '../../define-editor';
import { insertNote, openNote } from './editing';
import { notesPlugin } from './notes-plugin';

/** A note shows its number in the text; its own text is edited beside it (see the editor's shell). */
export function noteEditor({ noteStyle }: EditingServices): BlockEditor {
  return {
    node: {
      addProseMirrorPlugins: () => [notesPlugin(noteStyle)],
      addKeyboardShortcuts() {
        return {
          'Mod-Alt-f': () => insertNote(this.editor),
          Enter: () => openSelectedNote(this.editor),
        };
      },
      addInputRules() {
        return [
          new InputRule({
            find: /\[\^\]$/,
            handler: ({ state, range }) => {
              state.tr.delete(range.from, range.to);
              // The rule's own transaction comes first.
              queueMicrotask(() => insertNote(this.editor));
            },
          }),
        ];
      },
      addNodeView() {
        return ({ node, decorations, editor }) =>
          noteReference(editor, String(node.attrs.id), labelIn(decorations));
      },
    },
  };
}

function openSelectedNote(editor: Editor): boolean {
  const { selection } = editor.state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'note') return false;
  openNote(editor.view, String(selection.node.attrs.id));
  return true;
}

function noteReference(editor: Editor, id: string, label: string): NodeView {
  const dom = document.createElement('sup');
  dom.className = 'note-reference';
  dom.contentEditable = 'false';
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  dom.append(button);
  show(label);
  let shownId = id;
  button.addEventListener('click', () => openNote(editor.view, shownId));

  function show(text: string): void {
    button.textContent = text;
    button.setAttribute('aria-label', `Note ${text}`);
  }
  return {
    dom,
    update(node, decorations) {
      if (node.type.name !== 'note') return false;
      shownId = String(node.attrs.id);
      show(labelIn(decorations));
      return true;
    },
    ignoreMutation: () => true,
    stopEvent: (event) => event.type === 'mousedown' || event.type === 'click',
  };
}

function labelIn(decorations: readonly { spec?: { label?: string } }[]): string {
  return decorations.find((decoration) => decoration.spec?.label)?.spec?.label ?? '…';
}

import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { isSuggestion } from './tracking';

type Place = { id: string; from: number; to: number; isText: boolean };

function placesOf({ doc }: EditorState): Place[] {
  const places = new Map<string, Place>();
  doc.descendants((node, position) => {
    for (const { attrs } of node.marks.filter(isSuggestion)) {
      const id = String(attrs.id);
      const place = places.get(id);
      const to = position + node.nodeSize;
      if (!place) places.set(id, { id, from: position, to, isText: node.isText });
      else if (place.isText && node.isText && place.to === position) place.to = to;
    }
  });
  return [...places.values()];
}

/** Selects a suggestion in the text and brings it into sight. */
export function showSuggestion(editor: Editor, id: string): void {
  const place = placesOf(editor.state).find((each) => each.id === id);
  if (place) show(editor, place);
}

/** Goes to the suggestion before or after the cursor, round and round; false when there is none. */
export function showNextSuggestion(editor: Editor, direction: 1 | -1): boolean {
  const places = placesOf(editor.state);
  const { from } = editor.state.selection;
  const next =
    direction === 1
      ? (places.find((place) => place.from > from) ?? places[0])
      : (places.findLast((place) => place.from < from) ?? places.at(-1));
  if (!next) return false;
  show(editor, next);
  return true;
}

function show({ state, view }: Editor, { from, to, isText }: Place): void {
  const selection = isText
    ? TextSelection.create(state.doc, from, to)
    : NodeSelection.create(state.doc, from);
  view.dispatch(state.tr.setSelection(selection));
  view.focus();
  const at = view.domAtPos(from + 1).node;
  const element = at instanceof Element ? at : at.parentElement;
  element?.scrollIntoView({ block: 'center' });
}

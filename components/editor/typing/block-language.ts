import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { directionOf, foreignLanguageOf, inheritedDirection } from '../../../lib/document';
import { chosenDirection } from './directions';

type Dispatch = (change: Transaction) => void;

/** The language and direction that a block says itself; both empty where it goes by the article and its letters. */
export type BlockLanguage = { lang: string; dir: string };

const FORM = new PluginKey<boolean>('block language form');

/** Knows whether the form for a block's language is open. */
export function languageFormPlugin(): Plugin<boolean> {
  return new Plugin<boolean>({
    key: FORM,
    state: {
      init: () => false,
      apply: (change, before) => (change.getMeta(FORM) as boolean | undefined) ?? before,
    },
  });
}

/** Opens or closes the form for the language of the block the cursor is in. */
export function showLanguageForm(state: EditorState, dispatch: Dispatch, isOpen: boolean): boolean {
  if (isOpen && !blockLanguage(state)) return false;
  dispatch(state.tr.setMeta(FORM, isOpen));
  return true;
}

/** Whether that form is open. */
export function isLanguageFormOpen(state: EditorState): boolean {
  return FORM.getState(state) ?? false;
}

/** What the block the cursor is in says of its language; null for one that can't say, such as a headline. */
export function blockLanguage({ selection }: EditorState): BlockLanguage | null {
  const { attrs } = selection.$from.parent;
  return 'lang' in attrs && 'dir' in attrs ? { lang: attrs.lang, dir: attrs.dir } : null;
}

/** Sets language or direction of all selected blocks; a language brings its direction along. */
export function setBlockLanguage(
  state: EditorState,
  dispatch: Dispatch,
  changes: Partial<BlockLanguage>,
): boolean {
  const { from, to } = state.selection;
  const change = state.tr;
  const meant = changes.lang ? { dir: directionOf(changes.lang), ...changes } : changes;
  state.doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock || !('lang' in node.attrs)) return !node.isTextblock;
    for (const [name, value] of Object.entries(meant)) {
      if (node.attrs[name] !== value) change.setNodeAttribute(position, name, value);
    }
    chosenDirection(change, node.attrs.id, meant.dir);
    return false;
  });
  if (change.docChanged) dispatch(change);
  return change.docChanged;
}

/** Whether the block the cursor is in runs from right to left. */
export function isRightToLeft(state: EditorState): boolean {
  const said = blockLanguage(state);
  return said !== null && (said.dir || inherited(state.selection.$from)) === 'rtl';
}

/** Turns the direction of the selected blocks around, against their letters if need be. */
export function turnDirection(state: EditorState, dispatch: Dispatch): boolean {
  if (!blockLanguage(state)) return false;
  return setBlockLanguage(state, dispatch, { dir: isRightToLeft(state) ? 'ltr' : 'rtl' });
}

function inherited($place: ResolvedPos): 'ltr' | 'rtl' {
  const around = $place.node(-1);
  return inheritedDirection(languageAround($place), String(around?.attrs.dir ?? ''));
}

/** The language of the text at a place: the block's own, else its letters’, else that of what is around it. */
export function languageAt($place: ResolvedPos): string {
  const { attrs, textContent } = $place.parent as Node;
  if (attrs.lang) return String(attrs.lang);
  const around = languageAround($place);
  return foreignLanguageOf(textContent, around) || around;
}

function languageAround($place: ResolvedPos): string {
  for (let depth = $place.depth - 1; depth > 0; depth -= 1) {
    const { type, attrs } = $place.node(depth);
    // The language of an excerpt is that of its source; its passage is in the article's own.
    if (type.name === 'original' && attrs.lang) return String(attrs.lang);
  }
  return String($place.node(0).attrs.lang ?? '');
}

import type { Editor } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { lookUp } from '../../../lib/look-up';
import { showField } from '../blocks/show-place';

/** The keys that lead from an excerpt or a figure into its form; Escape leads back. */
export const FORM_KEYS = 'Mod-Alt-c';

const FIRST_FIELDS: Record<string, string> = { excerpt: 'titleOriginal', figure: 'caption' };

/** Goes into the form of the excerpt or figure with the cursor, unfolding it; false elsewhere. */
export function goToForm({ state, view }: Editor): boolean {
  const { $from } = state.selection;
  const block = $from.depth > 0 ? $from.node(1) : $from.nodeAfter;
  const field = block && lookUp(FIRST_FIELDS, block.type.name);
  const element = view.nodeDOM($from.depth > 0 ? $from.before(1) : $from.pos);
  if (!field || !(element instanceof Element)) return false;
  showField(element, field);
  return true;
}

const FORMS = '.excerpt-editor, .figure-editor';

/** Lets Escape lead from the form of a block back into the text, to where the cursor was. */
export function formKeysPlugin(): Plugin {
  return new Plugin({
    view(view) {
      function leave(event: KeyboardEvent): void {
        const { key, target } = event;
        if (key !== 'Escape' || !(target instanceof Element) || !target.closest(FORMS)) return;
        // An open list of offers is closed first.
        if (target.matches('input[aria-expanded="true"]')) return;
        event.preventDefault();
        event.stopPropagation();
        view.focus();
      }
      // Before the field hears of it: one with offers would empty itself.
      view.dom.addEventListener('keydown', leave, true);
      return { destroy: () => view.dom.removeEventListener('keydown', leave, true) };
    },
  });
}

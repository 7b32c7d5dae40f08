import { closeHistory } from '@tiptap/pm/history';
import type { ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { typographicQuote } from '../../../lib/document';

// What was just made of a straight quote, while the cursor is still behind it.
type Made = { from: number; to: number; straight: string } | null;

const KEY = new PluginKey<Made>('quotes');
const LOOKED_BACK = 500;

/**
 * Makes typographic quotes and apostrophes of straight ones as they are typed, in the marks of the
 * language there. Undo or Backspace right after gives the straight one back, and it stays straight.
 * Addresses and links keep theirs, and an input method is never interrupted.
 */
export function quotesPlugin(languageAt: ($place: ResolvedPos) => string): Plugin<Made> {
  return new Plugin<Made>({
    key: KEY,
    state: {
      init: () => null,
      apply(change, made) {
        const now: Made | undefined = change.getMeta(KEY);
        if (now !== undefined) return now;
        return change.docChanged || change.selectionSet ? null : made;
      },
    },
    props: {
      handleTextInput(view, from, to, typed) {
        if ((typed !== '"' && typed !== "'") || view.composing) return false;
        const $from = view.state.doc.resolve(from);
        const before = textBefore($from);
        if (isInAddress(view.state, $from, before)) return false;
        const quote = typographicQuote(typed, before, languageAt($from));
        if (quote === typed) return false;
        putQuote(view, { from, to, straight: typed, quote });
        return true;
      },
      handleKeyDown(view, event) {
        const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
        return event.key === 'Backspace' && isPlain && makeStraight(view);
      },
    },
  });
}

type Typed = { from: number; to: number; straight: string; quote: string };

// The straight quote is a step of its own, so that undo stops at it.
function putQuote(view: EditorView, { from, to, straight, quote }: Typed): void {
  view.dispatch(view.state.tr.insertText(straight, from, to).scrollIntoView());
  // Where changes are tracked, what was replaced still stands before it.
  const after = view.state.selection.from;
  const at = after - straight.length;
  if (at < 0 || view.state.doc.textBetween(at, after) !== straight) return;
  const made: Made = { from: at, to: at + quote.length, straight };
  const change = view.state.tr.insertText(quote, at, after);
  view.dispatch(closeHistory(change).setMeta(KEY, made));
  view.dispatch(closeHistory(view.state.tr));
}

function makeStraight(view: EditorView): boolean {
  const made = KEY.getState(view.state);
  const { selection } = view.state;
  if (!made || !(selection instanceof TextSelection) || selection.head !== made.to) return false;
  const change = view.state.tr.insertText(made.straight, made.from, made.to);
  view.dispatch(closeHistory(change).setMeta(KEY, null));
  return true;
}

function textBefore($from: ResolvedPos): string {
  const { parent, parentOffset } = $from;
  return parent.textBetween(Math.max(0, parentOffset - LOOKED_BACK), parentOffset, '', '\ufffc');
}

function isInAddress({ storedMarks }: EditorState, $from: ResolvedPos, before: string): boolean {
  if ((storedMarks ?? $from.marks()).some(({ type }) => type.name === 'link')) return true;
  const word = before.slice(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\u00a0')) + 1);
  return /:\/\/|^\(?(www\.|mailto:|tel:)|@\w/.test(word);
}

import { closeHistory } from '@tiptap/pm/history';
import type { Node, Slice } from '@tiptap/pm/model';
import type { SelectionBookmark } from '@tiptap/pm/state';
import { type EditorState, Plugin, PluginKey, Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { DOCUMENT_LIMITS, webHref } from '../../../lib/document';
import { saying } from '../notes/notices';
import { setLink } from '../shell/links';
import { cleanSlice, countOf, withoutBroken } from './clean-slice';
import { landSlice } from './land-slice';
import { looksLikeMarkdown, saysNothingOfItsText } from './markdown-signs';
import { noCounts, type PasteCounts, pasteReport, TOO_MUCH } from './paste-report';
import { MOST_HTML, sizeOfText, tidyHtml } from './tidy-html';

// What is under way between reading the clipboard and changing the article.
type Reading = {
  counts: PasteCounts;
  html: string;
  text: string;
  isPlain: boolean;
  isTooMuch: boolean;
};

const KEY = new PluginKey<SelectionBookmark | null>('paste');

/**
 * Pastes and drops from anywhere: the HTML of other programs is read into what an article knows,
 * lands in the form that its place can hold, and what was lost on the way is said in one line.
 */
export function pastePlugin(): Plugin<SelectionBookmark | null> {
  let reading = nothingRead();
  function taken(): Reading {
    const done = reading;
    reading = nothingRead();
    return done;
  }
  return new Plugin<SelectionBookmark | null>({
    key: KEY,
    // Where Markdown goes once its parser is there, however the text changes meanwhile.
    state: {
      init: () => null,
      apply(change, waiting) {
        const set: SelectionBookmark | null | undefined = change.getMeta(KEY);
        if (set !== undefined) return set;
        return waiting && change.docChanged ? waiting.map(change.mapping) : waiting;
      },
    },
    props: {
      transformPastedHTML(html, view) {
        const tidy = html.length > MOST_HTML ? null : tidyHtml(withoutBroken(html));
        const isTooMuch = !tidy || isMoreThanFits(view, tidy.size);
        reading = { ...nothingRead(), counts: tidy?.counts ?? noCounts(), html, isTooMuch };
        return isTooMuch ? '' : tidy.html;
      },
      transformPastedText(text, isPlain, view) {
        const isTooMuch = isMoreThanFits(view, sizeOfText(text));
        reading = { ...nothingRead(), text, isPlain, isTooMuch };
        return isTooMuch ? '' : withoutBroken(text);
      },
      transformPasted: (slice, view) => cleanSlice(slice, view.dragging === null),
      handlePaste(view, event, slice) {
        const read = taken();
        const text = read.text || (event.clipboardData?.getData('text/plain') ?? '');
        return paste(view, slice, { ...read, text });
      },
      handleDrop(view, event, slice) {
        if (view.dragging) return false;
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (!place) return false;
        const selection = Selection.near(view.state.doc.resolve(place.pos));
        view.dispatch(view.state.tr.setSelection(selection));
        event.preventDefault();
        return paste(view, slice, taken());
      },
    },
  });
}

// Looked at before anything is made of it: what can't fit is not even read.
function isMoreThanFits({ state: { doc } }: EditorView, size: number): boolean {
  return doc.content.size + size > DOCUMENT_LIMITS.bytes;
}

function nothingRead(): Reading {
  return { counts: noCounts(), html: '', text: '', isPlain: false, isTooMuch: false };
}

function paste(view: EditorView, slice: Slice, read: Reading): boolean {
  if (read.isTooMuch) {
    view.dispatch(saying(view.state.tr, TOO_MUCH));
    return true;
  }
  if (!read.isPlain && linkSelection(view, read.text)) return true;
  const isBare = read.html === '' || saysNothingOfItsText(read.html);
  if (!read.isPlain && isBare && looksLikeMarkdown(read.text))
    void pasteMarkdown(view, slice, read);
  else land(view, slice, read.counts);
  return true;
}

/** An address pasted over words of one block links them. */
function linkSelection(view: EditorView, text: string): boolean {
  const { selection } = view.state;
  const address = text.length < 2_000 ? webHref(text.trim()) : null;
  const isWords = selection instanceof TextSelection && !selection.empty;
  if (!address || /\s/.test(address) || !isWords) return false;
  const { $from, $to } = selection;
  const type = view.state.schema.marks.link;
  if (!$from.sameParent($to) || !type || !$from.parent.type.allowsMarkType(type)) return false;
  setLink(view.state, view.dispatch, address);
  return true;
}

function land(view: EditorView, slice: Slice, counts: PasteCounts): void {
  const landing = landSlice(view.state, slice);
  if ('refused' in landing) {
    const sentence = landing.refused === 'too-large' ? TOO_MUCH : '';
    view.dispatch(saying(view.state.tr, sentence));
    return;
  }
  const { change } = landing;
  const notes = brought('note', view.state, change.doc);
  const figures = brought('figure', view.state, change.doc);
  const said = pasteReport({
    ...counts,
    notes,
    notesLeftOut: Math.max(0, countOf('note', slice.content) - notes),
    blocksLeftOut: Math.max(0, countOf('figure', slice.content) - figures),
  });
  change.setMeta('paste', true).setMeta('uiEvent', 'paste');
  view.dispatch(saying(change, said).scrollIntoView());
  // What is done next is undone by itself, however soon it is done.
  view.dispatch(closeHistory(view.state.tr));
}

/** How many nodes of a kind a change brought, those of the replaced selection not counted. */
function brought(name: string, { doc, selection }: EditorState, after: Node): number {
  const { from, to } = selection;
  return (
    countOf(name, after.content) -
    countOf(name, doc.content) +
    countOf(name, doc.slice(from, to).content)
  );
}

async function pasteMarkdown(view: EditorView, slice: Slice, read: Reading): Promise<void> {
  view.dispatch(view.state.tr.setMeta(KEY, view.state.selection.getBookmark()));
  const html = await readMarkdown(read.text);
  if (view.isDestroyed) return;
  const waiting = KEY.getState(view.state);
  const change = view.state.tr.setMeta(KEY, null);
  if (waiting) change.setSelection(waiting.resolve(change.doc));
  view.dispatch(change);
  if (html === null) land(view, slice, read.counts);
  else view.pasteHTML(html, new Event('paste') as ClipboardEvent);
}

// Null when it can't be read, or its parser can't be had: then it is pasted as the text it is.
async function readMarkdown(text: string): Promise<string | null> {
  try {
    const { markdownToHtml } = await import('./markdown');
    return markdownToHtml(text);
  } catch {
    return null;
  }
}

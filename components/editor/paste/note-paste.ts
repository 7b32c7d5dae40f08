import type { EditorProps, EditorView } from '@tiptap/pm/view';
import { saying } from '../notes/notices';
import { asLine, countOf, withoutBroken } from './clean-slice';
import { noCounts, type PasteCounts, pasteReport } from './paste-report';
import { MOST_HTML, tidyHtml } from './tidy-html';

const MOST_TEXT = 50_000;
const TOO_MUCH = 'Nothing was pasted: it is more than a note can hold.';

/** Pastes into the text of a note: one line with its links and emphasis; the article says what was lost. */
export function notePaste(article: EditorView): EditorProps {
  let counts: PasteCounts = noCounts();
  return {
    transformPastedHTML(html) {
      const tidy = tidyHtml(html.length > MOST_HTML ? '' : withoutBroken(html));
      counts = tidy.counts;
      return tidy.html;
    },
    transformPastedText: (text) => withoutBroken(text),
    transformPasted(slice) {
      counts.notesLeftOut = countOf('note', slice.content);
      return asLine(slice);
    },
    handlePaste(view, _event, slice) {
      const isTooMuch = slice.size > MOST_TEXT;
      const said = isTooMuch ? TOO_MUCH : pasteReport(counts);
      counts = noCounts();
      if (!isTooMuch) view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView());
      article.dispatch(saying(article.state.tr, said));
      return true;
    },
  };
}

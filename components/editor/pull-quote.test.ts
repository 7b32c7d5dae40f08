import { closeHistory, undo } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { canUseAsPullQuote, useAsPullQuote } from '../../lib/document/blocks/pull-quote/editing';
import { checksOf } from './panels/checks';
import { testEditor } from './test-editor';

const RULES = {
  sections: ['trade'],
  licencePolicy: { nonCommercial: 'warning', noDerivatives: 'warning' },
  excerptLimit: 400,
  sourceLimit: 800,
  outlets: [],
  today: '2026-11-24',
} as const;

const text = (words: string) => [{ type: 'text', text: words }];

const note = { type: 'note', attrs: { id: 'note0001' }, content: text('A note.') };

function anArticle() {
  return testEditor({
    type: 'doc',
    content: [
      { type: 'headline', attrs: { id: 'head0001' }, content: text('A port') },
      { type: 'paragraph', attrs: { id: 'para0001' }, content: text('The lease.') },
      {
        type: 'excerpt',
        attrs: { id: 'exce0001', outlet: 'El Muelle', lang: 'es' },
        content: [
          {
            type: 'passage',
            content: [
              {
                type: 'paragraph',
                attrs: { id: 'para0002' },
                content: [...text('He said “never”'), note, ...text(' at noon.')],
              },
              { type: 'paragraph', attrs: { id: 'para0003' }, content: text('The port opened.') },
            ],
          },
        ],
      },
    ],
  });
}

type Editor = ReturnType<typeof anArticle>;

function select(editor: Editor, from: string, to: string): void {
  const at = (words: string) => {
    let found = -1;
    editor.state.doc.descendants((node, position) => {
      if (node.isText && node.text?.includes(words)) found = position + node.text.indexOf(words);
    });
    return found;
  };
  const selection = TextSelection.create(editor.state.doc, at(from), at(to) + to.length);
  editor.view.dispatch(editor.state.tr.setSelection(selection));
}

const quotesIn = (editor: Editor) =>
  editor.state.doc.content.content.filter(({ type }) => type.name === 'pullQuote');

describe('the pull quote from the text', () => {
  test('is the selected passage without its notes, tied to its excerpt, and found verbatim', () => {
    const editor = anArticle();
    select(editor, 'He said', 'opened');
    expect(canUseAsPullQuote(editor.state)).toBe(true);
    useAsPullQuote(editor);
    const [quote] = quotesIn(editor);
    expect(quote?.textContent).toBe('“He said ‘never’ at noon. The port opened”');
    expect(quote?.attrs.excerptId).toBe('exce0001');
    const { quotes } = checksOf(editor.state, 'an-article', RULES);
    expect(quotes).toMatchObject([{ outlet: 'El Muelle', provenance: { verdict: 'verbatim' } }]);
  });

  test('takes the place of the one there is, and undo brings that back', () => {
    const editor = anArticle();
    select(editor, 'He said', 'noon');
    useAsPullQuote(editor);
    const { id } = quotesIn(editor)[0]?.attrs ?? {};
    editor.view.dispatch(closeHistory(editor.state.tr));
    select(editor, 'The port', 'opened');
    useAsPullQuote(editor);
    expect(quotesIn(editor).map(({ textContent }) => textContent)).toEqual(['“The port opened”']);
    expect(quotesIn(editor)[0]?.attrs.id).toBe(id);
    undo(editor.state, editor.view.dispatch);
    expect(quotesIn(editor)[0]?.textContent).toContain('He said');
  });

  test('is not to be had from the commentary, or from nothing', () => {
    const editor = anArticle();
    select(editor, 'The lease', 'lease');
    expect(canUseAsPullQuote(editor.state)).toBe(false);
    select(editor, 'The lease', 'noon');
    expect(canUseAsPullQuote(editor.state)).toBe(false);
  });

  test('says when the passage was changed after it was taken', () => {
    const editor = anArticle();
    select(editor, 'The port', 'opened');
    useAsPullQuote(editor);
    select(editor, 'opened.', 'opened.');
    editor.view.dispatch(editor.state.tr.insertText('closed.'));
    const { findings, quotes } = checksOf(editor.state, 'an-article', RULES);
    expect(quotes[0]?.provenance.verdict).toBe('altered');
    expect(findings.map(({ message }) => message)).toContain(
      'The pull quote is altered: “closed” left out, “opened” put in.',
    );
  });
});

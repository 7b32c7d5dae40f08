import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { ChevronRight, ScrollText } from 'lucide-react';
import { memo, useEffect, useId, useState } from 'react';
import { type BlockViewProps, blockView } from '../../block-view';
import { changeAttributes } from '../../change-attributes';
import type { BlockEditor, BlockOffer, EditingServices } from '../../define-editor';
import { insertBlock } from '../../insert-block';
import { type Citation, citationInWords } from './citation';
import type { CitationFormProps } from './citation-form';
import { elisionMarksPlugin } from './elision-marks';
import { ExcerptFoot } from './excerpt-foot';
import { fetchFormSoon, LateCitationForm } from './late-citation-form';
import { addPair, goBeside, insertElision, removePair } from './segments';

/** An excerpt: its citation folds to the line that is printed, its passage is edited below. */
export function excerptEditor(services: EditingServices): BlockEditor {
  return {
    node: {
      addOptions: () => services,
      addNodeView: () =>
        blockView(ExcerptSource, {
          className: 'excerpt-editor',
          label: 'Excerpt',
          words: ({ attrs }) => citationInWords(attrs as Citation),
          Foot: ExcerptFoot,
        }),
      addProseMirrorPlugins: () => [elisionMarksPlugin()],
      addKeyboardShortcuts() {
        const run = (command: typeof addPair) => () =>
          command(this.editor.state, this.editor.view.dispatch);
        return {
          Enter: () => leaveExcerpt(this.editor),
          'Mod-Enter': run(addPair),
          'Mod-Shift-Enter': run(removePair),
          'Mod-Alt-b': run(goBeside),
          'Mod-Alt-.': run(insertElision),
        };
      },
    },
    offers: OFFERS,
  };
}

const OFFERS: BlockOffer[] = [
  {
    name: 'excerpt',
    label: 'Excerpt',
    hint: 'A quoted passage with its source',
    icon: ScrollText,
    shortcut: 'Mod-Alt-e',
    apply: (editor) =>
      insertBlock(editor, {
        type: 'excerpt',
        content: [{ type: 'passage', content: [{ type: 'paragraph' }] }],
      }),
  },
];

function ExcerptSource({ node, editor, options, getPos, isEditable }: BlockViewProps) {
  const { findOutlets } = options as EditingServices;
  function change(changes: Partial<Citation>, sitting: number): void {
    const position = getPos();
    changeAttributes(editor, position, changes, sitting);
    if (changes.lang === undefined || position === undefined) return;
    const excerpt = editor.state.doc.nodeAt(position);
    if (!excerpt?.maybeChild(1)) return;
    const original = position + 1 + excerpt.child(0).nodeSize;
    changeAttributes(editor, original, { lang: changes.lang, dir: changes.dir }, sitting);
  }
  return (
    <Source
      citation={node.attrs as Citation}
      findOutlets={findOutlets}
      disabled={!isEditable}
      onChange={change}
    />
  );
}

// The passage below changes with every key; its source only when its own attributes do.
const Source = memo(
  function Source(props: CitationFormProps) {
    const printed = citationInWords(props.citation);
    const [isOpen, setOpen] = useState(printed === '');
    const id = useId();
    useEffect(fetchFormSoon, []);
    return (
      <div className="excerpt-editor-source">
        <button
          type="button"
          className="excerpt-editor-line"
          aria-expanded={isOpen}
          aria-controls={id}
          data-drag-handle
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight size={16} aria-hidden />
          <span>{printed || 'No source yet'}</span>
        </button>
        <div id={id} hidden={!isOpen}>
          {isOpen && <LateCitationForm {...props} />}
        </div>
      </div>
    );
  },
  (before, after) => before.citation === after.citation && before.disabled === after.disabled,
);

// A second Enter at the end of an excerpt goes on after it.
function leaveExcerpt({ state, view }: Editor): boolean {
  const { $from, empty } = state.selection;
  const isBlank =
    empty && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
  if (!isBlank || $from.depth !== 3 || $from.node(1).type.name !== 'excerpt') return false;
  const isLast = $from.index(1) === $from.node(1).childCount - 1;
  const part = $from.node(2);
  if (!isLast || part.childCount < 2 || $from.index(2) !== part.childCount - 1) return false;
  const transaction = state.tr.delete($from.before(), $from.after());
  const after = transaction.mapping.map($from.after(1));
  transaction.insert(after, state.schema.nodes.paragraph?.create() ?? []);
  transaction.setSelection(Selection.near(transaction.doc.resolve(after + 1)));
  view.dispatch(transaction.scrollIntoView());
  return true;
}

import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import {
  NodeViewContent,
  type NodeViewProps,
  NodeViewWrapper,
  ReactNodeViewRenderer,
  useEditorState,
} from '@tiptap/react';
import { ChevronRight, Languages, ScrollText, X } from 'lucide-react';
import { memo, useId, useState } from 'react';
import { changeAttributes } from '../../change-attributes';
import type { BlockEditor } from '../../define-editor';
import { insertBlock } from '../../insert-block';
import { type Citation, citationInWords } from './citation';
import { CitationForm } from './citation-form';

/** An excerpt: its citation folds to the line that is printed, its passage is edited below. */
export const excerptEditor: BlockEditor = {
  node: {
    addNodeView: () => ReactNodeViewRenderer(ExcerptView),
    addKeyboardShortcuts() {
      return { Enter: () => leaveExcerpt(this.editor) };
    },
  },
  offers: [
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
  ],
};

function ExcerptView({ node, editor, getPos }: NodeViewProps) {
  const citation = node.attrs as Citation;
  const isEditable = useEditorState({ editor, selector: (now) => now.editor.isEditable });
  const hasOriginal = node.childCount > 1;
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
    <NodeViewWrapper className="excerpt-editor" role="group" aria-label="Excerpt">
      <Source citation={citation} disabled={!isEditable} onChange={change} />
      <NodeViewContent className="excerpt-editor-text" />
      {isEditable && (
        <div contentEditable={false} className="excerpt-editor-foot">
          <button
            type="button"
            className="ui-button ui-button-quiet ui-button-small"
            onClick={() => toggleOriginal(editor, getPos())}
          >
            {hasOriginal ? <X size={16} aria-hidden /> : <Languages size={16} aria-hidden />}
            {hasOriginal ? 'Remove the original passage' : 'Add the original passage'}
          </button>
        </div>
      )}
    </NodeViewWrapper>
  );
}

type SourceProps = {
  citation: Citation;
  disabled: boolean;
  onChange(changes: Partial<Citation>, sitting: number): void;
};

// The passage below changes with every key; its source only when its own attributes do.
const Source = memo(
  function Source({ citation, disabled, onChange }: SourceProps) {
    const printed = citationInWords(citation);
    const [isOpen, setOpen] = useState(printed === '');
    const id = useId();
    return (
      <div contentEditable={false} className="excerpt-editor-source">
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
          {isOpen && <CitationForm citation={citation} disabled={disabled} onChange={onChange} />}
        </div>
      </div>
    );
  },
  (before, after) => before.citation === after.citation && before.disabled === after.disabled,
);

function toggleOriginal(editor: Editor, position: number | undefined): void {
  const excerpt = position === undefined ? null : editor.state.doc.nodeAt(position);
  const { original, paragraph } = editor.schema.nodes;
  if (position === undefined || !excerpt || !original || !paragraph) return;
  const start = position + 1 + excerpt.child(0).nodeSize;
  const transaction = editor.state.tr;
  const existing = excerpt.maybeChild(1);
  if (existing) {
    transaction.delete(start, start + existing.nodeSize);
  } else {
    const { lang, dir } = excerpt.attrs;
    transaction.insert(start, original.create({ lang, dir }, paragraph.create()));
    transaction.setSelection(Selection.near(transaction.doc.resolve(start + 1)));
  }
  editor.view.dispatch(transaction);
  editor.view.focus();
}

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

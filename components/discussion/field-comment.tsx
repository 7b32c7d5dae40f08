'use client';
import type { Editor } from '@tiptap/core';
import { MessageSquareText } from 'lucide-react';
import type { AskedField } from '../../lib/document/editors';
import { anchorOfField } from '../editor/threads/anchor-here';
import { useDiscussion, useDiscussionStore } from './discussion-context';
import type { DiscussionState } from './discussion-store';

type FieldCommentProps = AskedField & { editor: Editor };

/** The button beside a field: leads to what is being said of it, or begins to. */
export function FieldComment({ editor, blockId, field, label }: FieldCommentProps) {
  const store = useDiscussionStore();
  const count = useDiscussion((state) => threadsOn(state, blockId, field).length);
  const open = count === 1 ? '1 open thread' : `${count} open threads`;
  return (
    <button
      type="button"
      className="field-comment"
      data-comment-field={`${blockId}/${field}`}
      data-count={count || undefined}
      title={`Comment on “${label}” (${count > 0 ? open : 'no open thread'})`}
      onClick={() => {
        const [first] = threadsOn(store.state(), blockId, field);
        if (first) store.select(first);
        else store.start(anchorOfField(editor.state, blockId, field));
        store.show();
      }}
    >
      <MessageSquareText size={14} aria-hidden />
      <span className="ui-hidden">{`Comment on “${label}”`}</span>
      {count > 0 && <span aria-hidden>{count}</span>}
    </button>
  );
}

function threadsOn({ threads }: DiscussionState, blockId: string, field: string): string[] {
  return threads
    .filter(({ state, anchor }) => {
      return state === 'open' && anchor.field === field && anchor.blockId === blockId;
    })
    .map(({ id }) => id);
}

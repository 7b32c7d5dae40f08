'use client';
import type { Editor } from '@tiptap/core';
import { useCallback, useState } from 'react';
import type { Anchor, ThreadLine } from '../../lib/comment';
import type { ThreadPlace } from '../../lib/comment/place-thread';
import { Button } from '../ui/button';
import { CommentForm } from './comment-form';
import { useDiscussion, useDiscussionStore } from './discussion-context';
import { showPlace } from './show-place';
import { ThreadCard } from './thread-card';
import { anchorInWords, THREAD_FILTERS, type ThreadFilter, threadsListed } from './thread-words';

/** All threads of an article in reading order, and the one that is being started. */
export function DiscussionPanel({ editor }: { editor: Editor }) {
  const state = useDiscussion((now) => now);
  const store = useDiscussionStore();
  const [filter, setFilter] = useState<ThreadFilter>('open');
  const listed = threadsListed(state, filter);
  const active = state.threads.find(({ id }) => id === state.active);
  // Whatever was chosen in the text, or was just resolved, stays in sight.
  const shown = active && !listed.includes(active) ? [active, ...listed] : listed;
  const show = useCallback(
    (thread: ThreadLine, place: ThreadPlace | undefined) => {
      store.select(thread.id);
      if (place) showPlace(editor, place);
    },
    [store, editor],
  );
  return (
    <section className="discussion" aria-label="Discussion">
      {state.starting && <NewThread anchor={state.starting} editor={editor} />}
      {!state.starting && (
        <p className="editor-side-empty">
          Select a passage, or put the cursor into a block, and press “Comment”.
        </p>
      )}
      <Filters filter={filter} onFilter={setFilter} />
      {state.status === 'failed' && (
        <p role="alert">
          The discussion can’t be reached.{' '}
          <Button size="small" onClick={() => store.refresh()}>
            Try again
          </Button>
        </p>
      )}
      {shown.length === 0 ? (
        <p className="editor-side-empty">{state.status === 'ready' ? EMPTY[filter] : ''}</p>
      ) : (
        <ul className="thread-list">
          {shown.map((thread) => (
            <li key={thread.id}>
              <ThreadCard
                thread={thread}
                place={state.places.get(thread.id)}
                isActive={thread.id === state.active}
                onShow={show}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const EMPTY: Record<ThreadFilter, string> = {
  open: 'No thread is open.',
  resolved: 'No thread is resolved.',
  mine: 'You are in no thread.',
  removed: 'No thread is on removed text.',
};

type FiltersProps = { filter: ThreadFilter; onFilter: (filter: ThreadFilter) => void };

function Filters({ filter, onFilter }: FiltersProps) {
  const state = useDiscussion((now) => now);
  return (
    <fieldset className="thread-filters">
      <legend className="ui-hidden">Threads to show</legend>
      {(Object.keys(THREAD_FILTERS) as ThreadFilter[]).map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === filter}
          onClick={() => onFilter(each)}
        >
          {THREAD_FILTERS[each]}{' '}
          <span className="ui-count">{threadsListed(state, each).length}</span>
        </button>
      ))}
    </fieldset>
  );
}

function NewThread({ anchor, editor }: { anchor: Anchor; editor: Editor }) {
  const store = useDiscussionStore();
  const asked = useDiscussion((state) => state.asked);
  const isHeld = useDiscussion((state) => state.isHeld);
  return (
    <section className="thread thread-new" aria-label="New thread">
      <p className="thread-place" dir="auto">
        {anchorInWords(anchor)}
      </p>
      <CommentForm
        place="new"
        anchor={anchor}
        label="Your comment"
        hint={isHeld ? 'You began this one: send or drop it before you begin another.' : undefined}
        send="Comment"
        asked={asked}
        onSend={async (comment) => {
          const answer = await store.act('start-thread', { anchor, ...comment });
          if (answer.ok) store.select(answer.threadId);
          return answer;
        }}
        onDone={() => {
          store.stopStarting();
          editor.view.dom.focus({ preventScroll: true });
        }}
      />
    </section>
  );
}

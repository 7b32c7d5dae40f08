'use client';
import './discussion.css';
import type { Editor } from '@tiptap/core';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { FieldAsideContext } from '../../lib/document/editors';
import { COMMENT_KEYS } from '../editor/shell/shell-keys';
import { useReadingKeys } from '../editor/shell/use-reading-keys';
import { useShellKeys } from '../editor/shell/use-shell-keys';
import { showThreads, threadsPlugin } from '../editor/threads/threads-plugin';
import { commentHere } from './comment-here';
import { DiscussionContext, useDiscussion, useDiscussionStore } from './discussion-context';
import {
  createDiscussionStore,
  type DiscussionState,
  type DiscussionStore,
} from './discussion-store';
import { FieldComment } from './field-comment';
import { showPlace } from './show-place';
import { unsentComment } from './unsent-comment';

const LOOK_EVERY_MS = 10_000;
const THREAD = '#thread-';

type DiscussionRoomProps = { editor: Editor; articleId: string; children: ReactNode };

/** Everything around an open article that belongs to its discussion: what is new, the marks, the keys. */
export function DiscussionRoom({ editor, articleId, children }: DiscussionRoomProps) {
  const [store] = useState(() => createDiscussionStore(articleId, (...asked) => fetch(...asked)));
  useMarks(editor, store);
  useNews(store);
  useReadingKeys(editor);
  useShellKeys(editor.view, { [COMMENT_KEYS]: () => commentHere(editor, store) });
  const aside = useCallback<NonNullable<React.ContextType<typeof FieldAsideContext>>>(
    (field) => <FieldComment editor={editor} {...field} />,
    [editor],
  );
  return (
    <DiscussionContext value={store}>
      <FieldAsideContext value={aside}>{children}</FieldAsideContext>
    </DiscussionContext>
  );
}

/** How many threads are open. */
export function useOpenThreads(): number {
  return useDiscussion(({ threads }) => threads.filter(({ state }) => state === 'open').length);
}

/** Opens the panel whenever the discussion is asked for: by a key, a mark, a link to a thread. */
export function useDiscussionShown(editor: Editor, openPanel: (name: string) => void): void {
  const store = useDiscussionStore();
  useEffect(() => store.onShow(() => openPanel('discussion')), [store, openPanel]);
  useEffect(() => {
    const kept = unsentComment(store.articleId, 'new');
    if (kept?.anchor) store.resume(kept.anchor);
    return followLinks(editor, store);
  }, [editor, store]);
}

// Links such as `#thread-<id>` of notifications, and `#discussion` of an issue's findings.
function followLinks(editor: Editor, store: DiscussionStore): () => void {
  let linked: string | null = null;
  const reach = () => {
    const place = linked ? store.state().places.get(linked) : undefined;
    if (!place) return;
    linked = null;
    showPlace(editor, place);
  };
  const follow = (hash: string) => {
    const isThread = hash.startsWith(THREAD);
    if (!isThread && hash !== '#discussion') return;
    store.show();
    if (!isThread) return;
    linked = hash.slice(THREAD.length);
    store.select(linked);
    reach();
  };
  const click = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.pathname === location.pathname) follow(link.hash);
  };
  follow(location.hash);
  document.addEventListener('click', click);
  // Where a thread stands is known only after the discussion came.
  const unsubscribe = store.subscribe(reach);
  return () => {
    document.removeEventListener('click', click);
    unsubscribe();
  };
}

// The text is told which threads there are; it tells where they stand and which one is visited.
function useMarks(editor: Editor, store: DiscussionStore): void {
  useEffect(() => {
    const plugin = threadsPlugin({
      onPlaced: store.place,
      onVisit(threadId, isPressed) {
        if (threadId === STARTING) return;
        store.select(threadId);
        if (isPressed) store.show();
      },
    });
    editor.registerPlugin(plugin);
    let shown: DiscussionState | null = null;
    const show = () => {
      const state = store.state();
      if (shown && !SHOWN.some((part) => shown?.[part] !== state[part])) return;
      shown = state;
      showThreads(editor.view, { threads: shownThreads(state), active: state.active });
    };
    show();
    const unsubscribe = store.subscribe(show);
    return () => {
      unsubscribe();
      if (!editor.isDestroyed && plugin.spec.key) editor.unregisterPlugin(plugin.spec.key);
    };
  }, [editor, store]);
}

const STARTING = 'starting';
const SHOWN = ['threads', 'active', 'starting'] as const;

function shownThreads({ threads, starting }: DiscussionState) {
  const all = threads.map(({ id, anchor, state }) => ({ id, anchor, isMarked: state === 'open' }));
  return starting ? [...all, { id: STARTING, anchor: starting, isMarked: true }] : all;
}

// What others say appears by itself while the page is looked at.
function useNews(store: DiscussionStore): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void store.refresh();
    };
    void store.refresh();
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [store]);
}

'use client';
import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { newBlockId } from '../../../lib/document';
import { showAnew } from '../show-anew';
import { fetchCurrentText } from './current-text';
import { createEditingLock, type EditingLock, type LockState } from './editing-lock';
import { hasUnsent, saveStatus } from './save-state';
import type { Saver } from './saver';

const UNKNOWN: LockState = { view: null, lostTo: null, refused: '' };

const nothing = () => () => {};

/** The lock of an open article, taken when somebody begins to write; who looks on sees what is saved. */
export function useEditingLock(
  editor: Editor,
  saver: Saver | null,
  { articleId, editable }: { articleId: string; editable: boolean },
): EditingLock | null {
  const [lock, setLock] = useState<EditingLock | null>(null);
  useEffect(() => {
    const created = createEditingLock(articleId, newBlockId(), (...request) => fetch(...request));
    const begin = () => created.begin();
    const release = () => created.stop();
    if (editable) editor.on('update', begin);
    window.addEventListener('pagehide', release);
    setLock(created);
    return () => {
      editor.off('update', begin);
      window.removeEventListener('pagehide', release);
      created.stop();
    };
  }, [editor, articleId, editable]);
  useNewerText(editor, saver, lock, articleId);
  return lock;
}

/** How a lock stands. For what shows it only: it beats, and the rest needn’t be drawn each time. */
export function useLockState(lock: EditingLock | null): LockState {
  return useSyncExternalStore(
    lock?.subscribe ?? nothing,
    () => lock?.state() ?? UNKNOWN,
    () => UNKNOWN,
  );
}

/** Whether the text is kept still: by a conflict, or by another writer once all is saved here. */
export function useIsHeldBack(saver: Saver | null, lock: EditingLock | null): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const unsubscribe = [saver?.subscribe(listener), lock?.subscribe(listener)];
      return () => {
        for (const each of unsubscribe) each?.();
      };
    },
    [saver, lock],
  );
  const isHeldBack = () => {
    const status = saver ? saveStatus(saver.state()) : 'saved';
    const view = lock?.state().view;
    const isHeld = view != null && view.holder !== null && !view.isMine;
    // Nobody is stopped in the middle of a word: only once it is saved.
    return status === 'conflict' || (isHeld && status === 'saved');
  };
  return useSyncExternalStore(subscribe, isHeldBack, () => false);
}

// Whoever looks on, or was just handed the lock, must not go on from a text that is old.
function useNewerText(
  editor: Editor,
  saver: Saver | null,
  lock: EditingLock | null,
  articleId: string,
): void {
  useEffect(() => {
    if (!saver || !lock) return;
    let isFetching = false;
    const isOld = () => {
      const { view } = lock.state();
      const state = saver.state();
      const isSettled = !hasUnsent(state) && state.sending === null && !state.trouble;
      return view !== null && view.version > state.version && isSettled;
    };
    return lock.subscribe(() => {
      if (isFetching || !isOld()) return;
      isFetching = true;
      void fetchCurrentText(articleId)
        .then((text) => {
          if (!text || !isOld()) return;
          showAnew(editor, text.document);
          saver.renew(text.version, text.document);
        })
        .finally(() => {
          isFetching = false;
        });
    });
  }, [editor, saver, lock, articleId]);
}

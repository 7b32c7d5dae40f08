'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { newBlockId } from '../../lib/document';
import { fetchCurrentText } from './current-text';
import { createEditingLock, type EditingLock, type LockState } from './editing-lock';
import { hasUnsent } from './save-state';
import type { Saver } from './saver';
import { showAnew } from './show-anew';

const NOTHING: LockState = { view: null, lostTo: null, refused: '' };

/** A lock, how it stands, and whether somebody else (or another tab) holds it. */
export type Locking = { lock: EditingLock | null; state: LockState; isHeld: boolean };

/** The lock of an open article, taken when somebody begins to write; who looks on sees what is saved. */
export function useEditingLock(
  editor: Editor,
  saver: Saver | null,
  { articleId, editable }: { articleId: string; editable: boolean },
): Locking {
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
  const state = useSyncExternalStore(
    lock?.subscribe ?? (() => () => {}),
    () => lock?.state() ?? NOTHING,
    () => NOTHING,
  );
  const isHeld = state.view !== null && state.view.holder !== null && !state.view.isMine;
  return { lock, state, isHeld };
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

'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { newBlockId } from '../../lib/document';
import { hasUnsent, type SaveState, type SaveStatus, saveStatus } from './save-state';
import { createSaver, type Saver } from './saver';

type SaverHookOptions = { articleId: string; version: number; onSaved?: () => void };

/** The saver of an open article: told of every change, and gone with the editor. */
export function useSaver(
  editor: Editor,
  { articleId, version, onSaved }: SaverHookOptions,
): Saver | null {
  const [saver, setSaver] = useState<Saver | null>(null);
  const [tab] = useState(newBlockId);
  // The version may be served anew while the article is open; saving goes on from the one it has.
  const opened = useRef(version);

  useEffect(() => {
    const created = createSaver({
      place: { articleId, tab },
      version: opened.current,
      read: () => editor.getJSON(),
      send: (...request) => fetch(...request),
      storage: localStorage,
    });
    const change = () => created.change();
    editor.on('update', change);
    setSaver(created);
    return () => {
      editor.off('update', change);
      opened.current = created.state().version;
      created.stop();
    };
  }, [editor, articleId, tab]);

  useFarewell(saver, editor);
  useAfterSaving(saver, onSaved);
  return saver;
}

// Leaving the text, the tab or the page, and coming back online, are all times to save at once.
function useFarewell(saver: Saver | null, editor: Editor): void {
  useEffect(() => {
    if (!saver) return;
    const warn = (event: BeforeUnloadEvent) => {
      if (hasUnsent(saver.state())) event.preventDefault();
    };
    const keep = () => saver.keepNow();
    const send = () => {
      if (!saver.state().trouble || saver.state().trouble?.kind === 'offline') saver.retry();
    };
    window.addEventListener('beforeunload', warn);
    window.addEventListener('pagehide', keep);
    window.addEventListener('online', send);
    editor.on('blur', send);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('pagehide', keep);
      window.removeEventListener('online', send);
      editor.off('blur', send);
    };
  }, [saver, editor]);
}

function useAfterSaving(saver: Saver | null, onSaved: (() => void) | undefined): void {
  const latest = useRef(onSaved);
  useEffect(() => {
    latest.current = onSaved;
  });
  useEffect(() => {
    if (!saver) return;
    let known = saver.state().version;
    return saver.subscribe(() => {
      const state = saver.state();
      if (saveStatus(state) !== 'saved' || state.version === known) return;
      known = state.version;
      latest.current?.();
    });
  }, [saver]);
}

const nothing = () => () => {};

/** What a person should know about saving; renders again only when that changes. */
export function useSaving(saver: Saver | null): {
  status: SaveStatus;
  trouble: SaveState['trouble'];
  savedAt: string | null;
} {
  const subscribe = saver?.subscribe ?? nothing;
  const status = useSyncExternalStore<SaveStatus>(
    subscribe,
    () => (saver ? saveStatus(saver.state()) : 'saved'),
    () => 'saved',
  );
  const trouble = useSyncExternalStore(
    subscribe,
    () => saver?.state().trouble ?? null,
    () => null,
  );
  const savedAt = useSyncExternalStore(
    subscribe,
    () => saver?.state().savedAt ?? null,
    () => null,
  );
  return { status, trouble, savedAt };
}

'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { newBlockId } from '../../../lib/document';
import { suggestingOf } from '../suggesting/suggesting';
import { documentJson } from './document-json';
import { hasUnsent, type SaveState, type SaveStatus, saveStatus } from './save-state';
import { createSaver, type Saver } from './saver';
import { browserShelf, holdTab } from './unsent-browser';

type SaverHookOptions = {
  articleId: string;
  version: number;
  /** Who writes here: what never reached the server is theirs alone. */
  suggester: { actorId: string };
  onSaved?: () => void;
};

/** The saver of an open article: told of every change, and gone with the editor. */
export function useSaver(
  editor: Editor,
  { articleId, version, suggester: { actorId }, onSaved }: SaverHookOptions,
): Saver | null {
  const [saver, setSaver] = useState<Saver | null>(null);
  const [tab] = useState(newBlockId);
  useEffect(() => holdTab(tab), [tab]);
  // The version may be served anew while the article is open; saving goes on from the one it has.
  const opened = useRef(version);

  useEffect(() => {
    const created = createSaver({
      place: { userId: actorId, articleId, tab },
      version: opened.current,
      base: documentJson(editor.state.doc),
      read: () => documentJson(editor.state.doc),
      isDirect: () => suggestingOf(editor.state).isDirect,
      send: (...request) => fetch(...request),
      shelf: browserShelf(),
    });
    const change = () => created.change();
    editor.on('update', change);
    setSaver(created);
    return () => {
      editor.off('update', change);
      opened.current = created.state().version;
      created.stop();
    };
  }, [editor, articleId, actorId, tab]);

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
    const keep = () => saver.keepAtOnce();
    const send = () => {
      const kind = saver.state().trouble?.kind;
      if (!kind || kind === 'offline') saver.retry();
    };
    const hide = () => {
      if (document.visibilityState !== 'hidden') return;
      keep();
      send();
    };
    // Whoever comes back from signing in again wants to go on, not to press a button.
    const comeBack = () => {
      if (saver.state().trouble?.kind === 'signed-out') saver.retry();
    };
    window.addEventListener('beforeunload', warn);
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('online', send);
    window.addEventListener('focus', comeBack);
    editor.on('blur', send);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('online', send);
      window.removeEventListener('focus', comeBack);
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

/** What a person should know about saving. */
export type Saving = Pick<SaveState, 'trouble' | 'savedAt' | 'isKept'> & { status: SaveStatus };

/** One thing of how saving stands; renders again only when that changes. */
export function useSaverValue<T>(
  saver: Saver | null,
  read: (state: SaveState) => T,
  withoutSaver: T,
): T {
  return useSyncExternalStore(
    saver?.subscribe ?? nothing,
    () => (saver ? read(saver.state()) : withoutSaver),
    () => withoutSaver,
  );
}

/** How saving stands. For what shows it only: the rest of the editor needn’t be drawn for it. */
export function useSaving(saver: Saver | null): Saving {
  const status = useSaverValue<SaveStatus>(saver, saveStatus, 'saved');
  const trouble = useSaverValue(saver, (state) => state.trouble, null);
  const savedAt = useSaverValue(saver, (state) => state.savedAt, null);
  const isKept = useSaverValue(saver, (state) => state.isKept, true);
  return { status, trouble, savedAt, isKept };
}

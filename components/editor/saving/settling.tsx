'use client';
import { createContext, type ReactNode, type RefObject, use, useEffect, useRef } from 'react';
import { refuse } from '../../../lib/result';
import type { FormAction } from '../../ui/action-form';
import { saveStatus } from './save-state';
import type { Saver } from './saver';

const MOST_MS = 10_000;

const OpenSaver = createContext<RefObject<Saver | null> | null>(null);

/** Ties the acts of a page to the article that is open on it: nothing is decided over unsaved words. */
export function SettlingProvider({ children }: { children: ReactNode }) {
  const saver = useRef<Saver | null>(null);
  return <OpenSaver value={saver}>{children}</OpenSaver>;
}

/** Tells the page's acts which saver has the last words. */
export function useOfferSaver(saver: Saver | null): void {
  const open = use(OpenSaver);
  useEffect(() => {
    if (!open) return;
    open.current = saver;
    return () => {
      open.current = null;
    };
  }, [open, saver]);
}

/**
 * The move, done only after everything typed is saved, with the version that came of it; later saves
 * go on from the version that came of the move.
 */
export function useSettledMove(action: FormAction<Moved>): FormAction<Moved> {
  const open = use(OpenSaver);
  return async (previous, form) => {
    const saver = open?.current;
    if (saver) {
      const version = await settled(saver);
      if (version === null) return refuse({ kind: 'forbidden', reason: UNSAVED });
      if (version > Number(form.get('version'))) form.set('version', String(version));
    }
    const result = await action(previous, form);
    if (result.ok) open?.current?.follow(result.value.version);
    return result;
  };
}

type Moved = { version: number };

const UNSAVED = 'Your last words are not saved yet. See what is said above the text.';

// The version once all is saved; null when it can't be.
function settled(saver: Saver): Promise<number | null> {
  return new Promise((resolve) => {
    const look = () => {
      const state = saver.state();
      if (saveStatus(state) === 'saved') return finish(state.version);
      if (state.trouble) finish(null);
    };
    const unsubscribe = saver.subscribe(look);
    const timer = setTimeout(() => finish(null), MOST_MS);
    const finish = (version: number | null) => {
      clearTimeout(timer);
      unsubscribe();
      resolve(version);
    };
    if (saveStatus(saver.state()) !== 'saved') saver.retry();
    look();
  });
}

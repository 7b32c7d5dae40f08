'use client';
import { createContext, use, useSyncExternalStore } from 'react';
import type { DiscussionState, DiscussionStore } from './discussion-store';

/** The discussion of the article that is open on the page. */
export const DiscussionContext = createContext<DiscussionStore | null>(null);

/** The discussion around this part of the page. */
export function useDiscussionStore(): DiscussionStore {
  const store = use(DiscussionContext);
  if (!store) throw new Error('There is no discussion around this');
  return store;
}

/** A part of the discussion's state; renders again when it is another one. */
export function useDiscussion<T>(select: (state: DiscussionState) => T): T {
  const store = useDiscussionStore();
  const read = () => select(store.state());
  return useSyncExternalStore(store.subscribe, read, read);
}

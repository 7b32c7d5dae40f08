'use client';
import { useSyncExternalStore } from 'react';

/**
 * Whether the page answers to presses yet: false in what the server sends, true from then on. What
 * does nothing before, such as three buttons on each of three hundred lines, need not be sent.
 */
export function useIsAlive(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}

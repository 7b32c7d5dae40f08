'use client';
import { useState } from 'react';

/** A choice of the person at this browser, kept from one visit to the next where that is possible. */
export function useRemembered(name: string, fallback: string): [string, (value: string) => void] {
  const key = `colophon:${name}`;
  const [value, setValue] = useState(() => read(key) ?? fallback);
  function choose(chosen: string): void {
    setValue(chosen);
    try {
      localStorage.setItem(key, chosen);
    } catch {
      // A browser that keeps nothing asks again at the next visit.
    }
  }
  return [value, choose];
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

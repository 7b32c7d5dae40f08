'use client';
import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import { showBlock } from './show-block';

const PREFIX = '#block-';

/** Follows links such as `#block-abc123` of findings to the block in the editor, again and again. */
export function useBlockLinks(editor: Editor): void {
  useEffect(() => {
    const follow = (hash: string) => {
      if (hash.startsWith(PREFIX)) showBlock(editor, decodeURIComponent(hash.slice(PREFIX.length)));
    };
    const click = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link?.pathname === location.pathname) follow(link.hash);
    };
    document.addEventListener('click', click);
    follow(location.hash);
    return () => document.removeEventListener('click', click);
  }, [editor]);
}

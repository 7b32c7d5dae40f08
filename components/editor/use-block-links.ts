'use client';
import type { Editor } from '@tiptap/core';
import { NodeSelection, Selection } from '@tiptap/pm/state';
import { useEffect } from 'react';

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

function showBlock(editor: Editor, id: string): void {
  const { state, view } = editor;
  let found: number | null = null;
  state.doc.descendants((node, position) => {
    if (node.attrs.id === id) found = position;
    return found === null;
  });
  if (found === null) return;
  const node = state.doc.nodeAt(found);
  const selection = node?.isAtom
    ? NodeSelection.create(state.doc, found)
    : Selection.near(state.doc.resolve(found + 1));
  view.dispatch(state.tr.setSelection(selection));
  view.focus();
  const dom = view.nodeDOM(found);
  if (dom instanceof Element) dom.scrollIntoView({ block: 'center' });
}

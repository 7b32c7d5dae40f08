'use client';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect } from 'react';
import { lookUp } from '../../../lib/look-up';

type Step = { direction: 'forward' | 'backward'; granularity: 'word' | 'line' };

const STEPS: Record<string, Step> = {
  ArrowRight: { direction: 'forward', granularity: 'word' },
  ArrowLeft: { direction: 'backward', granularity: 'word' },
  ArrowDown: { direction: 'forward', granularity: 'line' },
  ArrowUp: { direction: 'backward', granularity: 'line' },
};

/**
 * Lets a text that can't be edited be walked through by keys: arrows go from word to word and line
 * to line, with Shift they select. There is no caret in it, so that a word is always selected.
 */
export function useReadingKeys(editor: Editor): void {
  const isReading = !useEditorState({ editor, selector: (now) => now.editor.isEditable });
  useEffect(() => {
    if (!isReading) return;
    const { dom } = editor.view;
    const press = (event: KeyboardEvent) => {
      const step = lookUp(STEPS, event.key);
      const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
      if (!step || !isPlain || event.target !== dom) return;
      event.preventDefault();
      walk(dom, step, event.shiftKey);
    };
    dom.tabIndex = 0;
    dom.setAttribute('aria-readonly', 'true');
    dom.addEventListener('keydown', press);
    return () => {
      dom.removeAttribute('tabindex');
      dom.removeAttribute('aria-readonly');
      dom.removeEventListener('keydown', press);
    };
  }, [editor, isReading]);
}

function walk(dom: HTMLElement, { direction, granularity }: Step, isSelecting: boolean): void {
  const selection = dom.ownerDocument.getSelection();
  if (!selection) return;
  if (!selection.anchorNode || !dom.contains(selection.anchorNode)) selection.collapse(dom, 0);
  if (isSelecting) {
    selection.modify('extend', direction, granularity);
  } else {
    if (direction === 'forward') selection.collapseToEnd();
    else selection.collapseToStart();
    selection.modify('move', direction, granularity);
    selection.modify('move', 'backward', 'word');
    selection.modify('extend', 'forward', 'word');
  }
  const node = selection.focusNode;
  const element = node instanceof Element ? node : node?.parentElement;
  element?.scrollIntoView({ block: 'nearest' });
}

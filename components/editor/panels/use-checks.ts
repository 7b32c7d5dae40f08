'use client';
import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { useCallback, useEffect } from 'react';
import type { PreflightRules } from '../../../lib/article/preflight';
import { useWhenPaused } from '../shell/use-when-paused';
import { markChecks } from './check-marks';
import { areSameChecks, type Checks, checksOf } from './checks';

/** Checks the text whenever its writer pauses, and marks in it what was found. */
export function useChecks(editor: Editor, articleId: string, rules: PreflightRules): Checks {
  // Rules that say the same are the same: the page hands over new ones after every save.
  const written = JSON.stringify(rules);
  const read = useCallback(
    (state: EditorState) => checksOf(state, articleId, JSON.parse(written) as PreflightRules),
    [articleId, written],
  );
  const checks = useWhenPaused(editor, read, areSameChecks);
  useEffect(() => {
    if (!editor.isDestroyed) markChecks(editor.view, checks);
  }, [editor, checks]);
  return checks;
}

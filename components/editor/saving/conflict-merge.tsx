'use client';
import type { Editor } from '@tiptap/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ArticleDocument, NoteStyle } from '../../../lib/document';
import { Button } from '../../ui/button';
import { replaceDocument } from '../document-attributes';
import { type CurrentText, fetchCurrentText } from './current-text';
import type { Saver } from './saver';

// Nobody but those in a conflict needs it.
const MergeView = lazy(() => import('./merge-view').then((all) => ({ default: all.MergeView })));

type ConflictMergeProps = {
  articleId: string;
  editor: Editor;
  saver: Saver;
  noteStyle: NoteStyle;
};

/** Both texts of a conflict, to choose from; the merged one is saved over the version it was made with. */
export function ConflictMerge({ articleId, editor, saver, noteStyle }: ConflictMergeProps) {
  const [theirs, setTheirs] = useState<CurrentText | 'failed' | null>(null);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again is the point of `asked`
  useEffect(() => {
    let isGone = false;
    setTheirs(null);
    void fetchCurrentText(articleId).then((text) => {
      if (!isGone) setTheirs(text ?? 'failed');
    });
    return () => {
      isGone = true;
    };
  }, [articleId, asked]);

  if (theirs === 'failed') {
    return (
      <p role="status">
        The other text can’t be had just now.{' '}
        <Button size="small" onClick={() => setAsked((times) => times + 1)}>
          Ask for it again
        </Button>
      </p>
    );
  }
  if (!theirs) return <p role="status">Bringing the other text…</p>;
  return (
    <Suspense fallback={<p role="status">Laying both texts side by side…</p>}>
      <MergeView
        theirsName={`Theirs (${theirs.changedBy})`}
        theirs={theirs.document}
        yours={editor.getJSON() as ArticleDocument}
        base={saver.base() as ArticleDocument}
        noteStyle={noteStyle}
        confirm="Save the merged text"
        onMerge={(merged) => {
          replaceDocument(editor, merged);
          saver.merge(theirs.version, theirs.document);
        }}
      />
    </Suspense>
  );
}

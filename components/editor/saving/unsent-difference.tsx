'use client';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { type ArticleDocument, compareAsWritten, type NoteStyle } from '../../../lib/document';
import { DocumentDifference } from '../../article/document-difference';

type UnsentDifferenceProps = { editor: Editor; unsent: ArticleDocument; noteStyle: NoteStyle };

/** What would change in the text below if the unsent one took its place. */
export function UnsentDifference({ editor, unsent, noteStyle }: UnsentDifferenceProps) {
  const [difference] = useState(() =>
    compareAsWritten(editor.getJSON() as ArticleDocument, unsent),
  );
  return (
    <section aria-label="What differs">
      <DocumentDifference
        difference={difference}
        noteStyle={noteStyle}
        lang={String(unsent.attrs?.lang ?? '') || undefined}
      />
    </section>
  );
}

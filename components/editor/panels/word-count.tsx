'use client';
import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { KeyValues } from '../../ui/key-values';
import { blockWords } from '../blocks/block-words';
import { useWhenPaused } from '../shell/use-when-paused';

type Counts = { commentary: number; excerpts: number; notes: number };

/** The words of each part of the article, counted when the writer pauses. */
export function WordCount({ editor }: { editor: Editor }) {
  const counts = useWhenPaused(editor, countParts, areEqual);
  return (
    <section aria-label="Words">
      <h2 className="editor-side-title">Words</h2>
      <KeyValues
        facts={[
          { key: 'Commentary', value: counts.commentary.toLocaleString('en') },
          { key: 'Excerpts', value: counts.excerpts.toLocaleString('en') },
          { key: 'Notes', value: counts.notes.toLocaleString('en') },
        ]}
      />
    </section>
  );
}

function countParts({ doc }: EditorState): Counts {
  const counts = { commentary: 0, excerpts: 0, notes: 0 };
  doc.forEach((block) => {
    const { text, notes } = blockWords(block);
    counts.notes += notes;
    if (block.type.name === 'excerpt') counts.excerpts += text;
    else if (block.type.name !== 'headline' && block.type.name !== 'pullQuote') {
      counts.commentary += text;
    }
  });
  return counts;
}

function areEqual(before: Counts, after: Counts): boolean {
  return (
    before.commentary === after.commentary &&
    before.excerpts === after.excerpts &&
    before.notes === after.notes
  );
}

'use client';
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { useEffect, useState } from 'react';
import { countWords } from '../../lib/document';
import { KeyValues } from '../ui/key-values';

type Counts = { commentary: number; excerpts: number; notes: number };

const COUNT_AFTER = 400;

/** The words of each part of the article, counted when the writer pauses. */
export function WordCount({ editor }: { editor: Editor }) {
  const [counts, setCounts] = useState<Counts>(() => countParts(editor.state.doc));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const count = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setCounts(countParts(editor.state.doc)), COUNT_AFTER);
    };
    editor.on('update', count);
    return () => {
      clearTimeout(timer);
      editor.off('update', count);
    };
  }, [editor]);
  return (
    <section aria-label="Words">
      <h2 className="editor-side-title">Words</h2>
      <KeyValues
        facts={[
          { key: 'Commentary', value: counts.commentary.toLocaleString() },
          { key: 'Excerpts', value: counts.excerpts.toLocaleString() },
          { key: 'Notes', value: counts.notes.toLocaleString() },
        ]}
      />
    </section>
  );
}

// Blocks that didn't change are the same objects in the next document.
const KNOWN = new WeakMap<Node, { text: number; notes: number }>();

function countParts(article: Node): Counts {
  const counts = { commentary: 0, excerpts: 0, notes: 0 };
  article.forEach((block) => {
    const { text, notes } = countBlock(block);
    counts.notes += notes;
    if (block.type.name === 'excerpt') counts.excerpts += text;
    else if (block.type.name !== 'headline' && block.type.name !== 'pullQuote') {
      counts.commentary += text;
    }
  });
  return counts;
}

function countBlock(block: Node): { text: number; notes: number } {
  const known = KNOWN.get(block);
  if (known) return known;
  const words = { text: '', notes: '' };
  block.descendants((node) => {
    if (node.type.name === 'note') words.notes += `${node.textContent} `;
    else if (node.isText) words.text += node.text;
    else if (node.isBlock) words.text += ' ';
    return node.type.name !== 'note' && node.type.name !== 'original';
  });
  const counted = { text: countWords(words.text), notes: countWords(words.notes) };
  KNOWN.set(block, counted);
  return counted;
}

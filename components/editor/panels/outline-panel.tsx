'use client';
import type { Editor } from '@tiptap/core';
import { Image, type LucideIcon, Quote, ScrollText } from 'lucide-react';
import { memo } from 'react';
import { showBlock } from '../blocks/show-block';
import { useWhenPaused } from '../shell/use-when-paused';
import { isSameOutline, type OutlineEntry, outlineOf } from './outline';

/** The parts of the article in their order, with their words; a click or Enter goes there. */
export function OutlinePanel({ editor }: { editor: Editor }) {
  const entries = useWhenPaused(editor, outlineOf, isSameOutline);
  return (
    <nav className="outline-panel" aria-label="Outline">
      <ol>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} editor={editor} />
        ))}
      </ol>
    </nav>
  );
}

const NAMES: Record<OutlineEntry['kind'], string> = {
  headline: 'Headline',
  heading: 'Heading',
  pullQuote: 'Pull quote',
  figure: 'Figure',
  excerpt: 'Excerpt',
};

const ICONS: Partial<Record<OutlineEntry['kind'], LucideIcon>> = {
  pullQuote: Quote,
  figure: Image,
  excerpt: ScrollText,
};

const Entry = memo(
  function Entry({ entry, editor }: { entry: OutlineEntry; editor: Editor }) {
    const Icon = ICONS[entry.kind];
    return (
      <li data-depth={entry.depth}>
        <button
          type="button"
          aria-current={entry.isCurrent ? 'location' : undefined}
          onClick={() => showBlock(editor, entry.id)}
        >
          {Icon && <Icon size={14} strokeWidth={1.75} aria-hidden />}
          <span className="outline-words" dir="auto">
            {Icon && <span className="ui-hidden">{NAMES[entry.kind]}: </span>}
            {entry.words || <em>{NAMES[entry.kind]} without words</em>}
          </span>
          {entry.count !== null && (
            <span className="outline-count">
              {entry.count.toLocaleString('en')}
              <span className="ui-hidden"> words</span>
            </span>
          )}
        </button>
      </li>
    );
  },
  (before, after) => isSameOutline([before.entry], [after.entry]),
);

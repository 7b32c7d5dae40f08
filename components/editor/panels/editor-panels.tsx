'use client';
import type { Editor } from '@tiptap/core';
import type { ReactNode } from 'react';
import { waiverName } from '../../../lib/article/preflight';
import type { NoteStyle } from '../../../lib/document';
import { ArticlePreview } from '../../article/article-preview';
import { DiscussionPanel } from '../../discussion/discussion-panel';
import type { Saver } from '../saving/saver';
import { useSaverValue } from '../saving/use-saver';
import { type SuggestionSource, SuggestionsPanel } from '../suggesting/suggestions-panel';
import type { Checks } from './checks';
import { FindingsPanel, type Waiving } from './findings-panel';
import { NotesPanel } from './notes-panel';
import { OutlinePanel } from './outline-panel';

/** One of the panels beside the text. Only the one that is open is rendered. */
export type EditorPanel = {
  name: string;
  label: string;
  count?: number;
  /** The keys that open it from anywhere on the page, as Tiptap writes them. */
  shortcut: string;
  /** True for a panel that needs half of the page while it is open. */
  isWide?: boolean;
  panel: ReactNode;
};

type PanelProps = {
  editor: Editor;
  articleId: string;
  /** What is shown of the saved article follows it. */
  saver: Saver | null;
  noteStyle: NoteStyle;
  checks: Checks;
  waiving: Waiving;
  openThreads: number;
  suggestions: readonly SuggestionSource[];
};

/** All panels in the order of their tabs. */
export function editorPanels(props: PanelProps): EditorPanel[] {
  const { editor, articleId, noteStyle, checks, waiving, openThreads, suggestions, saver } = props;
  return [
    {
      name: 'outline',
      label: 'Outline',
      shortcut: 'Mod-Alt-o',
      panel: <OutlinePanel editor={editor} />,
    },
    {
      name: 'notes',
      label: 'Notes',
      shortcut: 'Mod-Alt-n',
      panel: <NotesPanel editor={editor} noteStyle={noteStyle} />,
    },
    {
      name: 'suggestions',
      label: 'Suggestions',
      shortcut: 'Mod-Alt-s',
      panel: <SuggestionsPanel editor={editor} sources={suggestions} />,
    },
    {
      name: 'findings',
      label: 'Findings',
      count: checks.findings.filter((each) => !waiving.waivers[waiverName(each)]).length,
      shortcut: 'Mod-Alt-i',
      panel: <FindingsPanel editor={editor} findings={checks.findings} waiving={waiving} />,
    },
    {
      name: 'discussion',
      label: 'Discussion',
      count: openThreads || undefined,
      shortcut: 'Mod-Alt-d',
      panel: <DiscussionPanel editor={editor} />,
    },
    {
      name: 'preview',
      label: 'Preview',
      shortcut: 'Mod-Alt-v',
      isWide: true,
      panel: <SavedPreview articleId={articleId} saver={saver} />,
    },
  ];
}

function SavedPreview({ articleId, saver }: Pick<PanelProps, 'articleId' | 'saver'>) {
  const savedAt = useSaverValue(saver, (state) => state.savedAt, null);
  return <ArticlePreview articleId={articleId} savedAt={savedAt} mayTypeset />;
}

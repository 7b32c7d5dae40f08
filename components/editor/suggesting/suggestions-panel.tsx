'use client';
import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { Check, ChevronDown, ChevronUp, X } from 'lucide-react';
import {
  type ArticleDocument,
  type ListedSuggestion,
  listSuggestions,
} from '../../../lib/document';
import { lookUp } from '../../../lib/look-up';
import { Button } from '../../ui/button';
import { Moment } from '../../ui/moment';
import { useWhenPaused } from '../shell/use-when-paused';
import { decideSuggestions } from './decide';
import { showNextSuggestion, showSuggestion } from './show-suggestion';
import { suggestingOf } from './suggesting';

/** Who made a suggestion and when, by its id, as the server knows it. */
export type SuggestionSource = { id: string; by: string; at: string };

type PanelProps = { editor: Editor; sources: readonly SuggestionSource[] };

/** All suggestions in reading order: whose, what, and what becomes of them. */
export function SuggestionsPanel({ editor, sources }: PanelProps) {
  const suggestions = useWhenPaused(editor, listOf, isSameList);
  const rights = useEditorState({ editor, selector: (now) => rightsOf(now.editor) });
  if (suggestions.length === 0) {
    return <p className="suggestions-none">No suggestion is open.</p>;
  }
  const ids = suggestions
    .map(({ id }) => id)
    .filter((id) => rights.all || isBy(id, rights.actorId));
  return (
    <section className="suggestions" aria-label="Suggestions">
      <div className="suggestions-tools">
        <Button
          size="small"
          icon={ChevronUp}
          iconOnly
          onClick={() => showNextSuggestion(editor, -1)}
        >
          Previous suggestion
        </Button>
        <Button
          size="small"
          icon={ChevronDown}
          iconOnly
          onClick={() => showNextSuggestion(editor, 1)}
        >
          Next suggestion
        </Button>
        {rights.all && (
          <Button size="small" onClick={() => decideSuggestions(editor, 'accept', ids)}>
            Accept all
          </Button>
        )}
        {ids.length > 0 && (
          <Button size="small" onClick={() => decideSuggestions(editor, 'reject', ids)}>
            {rights.all ? 'Reject all' : 'Withdraw all of mine'}
          </Button>
        )}
      </div>
      <ol>
        {suggestions.map((suggestion) => (
          <Item
            key={suggestion.id}
            editor={editor}
            suggestion={suggestion}
            source={sources.find(({ id }) => id === suggestion.id)}
            rights={rights}
          />
        ))}
      </ol>
    </section>
  );
}

type Rights = { all: boolean; own: boolean; actorId: string; names: Record<string, string> };

// Whoever is bound to suggest withdraws their own; whoever edits the text decides.
function rightsOf(editor: Editor): Rights {
  const { actorId, names, isBound, isDirect } = suggestingOf(editor.state);
  const own = editor.isEditable;
  return { all: own && (!isBound || isDirect), own, actorId, names };
}

type ItemProps = {
  editor: Editor;
  suggestion: ListedSuggestion;
  source: SuggestionSource | undefined;
  rights: Rights;
};

function Item({ editor, suggestion, source, rights }: ItemProps) {
  const { id } = suggestion;
  const isMine = isBy(id, rights.actorId);
  const by = source?.by ?? lookUp(rights.names, id.slice(0, id.lastIndexOf('-'))) ?? 'Somebody';
  const decide = (choice: 'accept' | 'reject') => {
    decideSuggestions(editor, choice, [id]);
    editor.view.focus();
  };
  const what = inShort(suggestion);
  return (
    <li>
      <p className="suggestion-source">
        <b>{isMine ? `${by} (you)` : by}</b>
        {source && <Moment at={new Date(source.at)} />}
      </p>
      <button type="button" className="suggestion-what" onClick={() => showSuggestion(editor, id)}>
        <What suggestion={suggestion} />
      </button>
      <div className="suggestion-acts">
        {rights.all && (
          <Button size="small" icon={Check} onClick={() => decide('accept')}>
            Accept<span className="ui-hidden"> {what}</span>
          </Button>
        )}
        {(rights.all || (rights.own && isMine)) && (
          <Button size="small" icon={X} onClick={() => decide('reject')}>
            {rights.all ? 'Reject' : 'Withdraw'}
            <span className="ui-hidden"> {what}</span>
          </Button>
        )}
      </div>
    </li>
  );
}

function What({ suggestion: { removed, added, changes } }: { suggestion: ListedSuggestion }) {
  return (
    <>
      {removed && (
        <span className="suggestion-words">
          <span>Delete</span> <del dir="auto">{removed}</del>
        </span>
      )}
      {added && (
        <span className="suggestion-words">
          <span>Insert</span> <ins dir="auto">{added}</ins>
        </span>
      )}
      {changes.map(({ label, before, after }) => (
        <span className="suggestion-words" key={`${label} ${before} ${after}`}>
          <span>{label}</span> {before && <del dir="auto">{before}</del>} {before && '→ '}
          <ins dir="auto">{after || 'nothing'}</ins>
        </span>
      ))}
    </>
  );
}

function listOf({ doc }: EditorState): ListedSuggestion[] {
  return listSuggestions(doc.toJSON() as ArticleDocument);
}

function isSameList(before: ListedSuggestion[], after: ListedSuggestion[]): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function isBy(id: string, actorId: string): boolean {
  return actorId !== '' && id.startsWith(`${actorId}-`);
}

function inShort({ removed, added, changes }: ListedSuggestion): string {
  const words = added || removed || changes[0]?.label || '';
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}

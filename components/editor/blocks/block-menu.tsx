'use client';
import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { BlockOffer } from '../../../lib/document/editors';
import { hasAppleKeys, shortcutText } from '../../../lib/document/shortcut-names';

/** What a key does while the menu is open; true when the menu took it. */
export type MenuKeys = (event: KeyboardEvent) => boolean;

type BlockMenuProps = {
  editor: Editor;
  offers: readonly BlockOffer[];
  /** Where the menu says what keys do while it is open. */
  keys: RefObject<MenuKeys | null>;
};

type Query = { from: number; to: number; words: string };

/** The blocks to choose from after `/` in an empty paragraph; arrows, Enter and Escape work in it. */
export function BlockMenu({ editor, offers, keys }: BlockMenuProps) {
  const query = useEditorState({ editor, selector: ({ editor: { state } }) => slashQuery(state) });
  const [dismissed, setDismissed] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const found = query && query.from !== dismissed ? matching(offers, query.words) : [];
  const at = Math.min(chosen, Math.max(0, found.length - 1));
  const isOpen = found.length > 0;

  function choose(offer: BlockOffer | undefined): void {
    if (!offer || !query) return;
    editor.view.dispatch(editor.state.tr.delete(query.from, query.to));
    offer.apply(editor);
    setChosen(0);
  }

  useEffect(() => {
    keys.current = !isOpen
      ? null
      : ({ key }) => {
          if (key === 'ArrowDown') setChosen((at + 1) % found.length);
          else if (key === 'ArrowUp') setChosen((at + found.length - 1) % found.length);
          else if (key === 'Enter' || key === 'Tab') choose(found[at]);
          else if (key === 'Escape') setDismissed(query?.from ?? null);
          else return false;
          return true;
        };
  });

  useEffect(() => {
    if (!query) setDismissed(null);
    if (!query) setChosen(0);
  }, [query]);

  useDescription(editor, isOpen ? { list: id, option: `${id}-${at}` } : null);

  if (!isOpen || !query) return null;
  return (
    <div
      id={id}
      className="block-menu"
      role="listbox"
      aria-label="Blocks"
      style={placeBelow(editor, query.from)}
    >
      {found.map((offer, index) => (
        <Option
          key={offer.name}
          id={`${id}-${index}`}
          offer={offer}
          isChosen={index === at}
          onChoose={() => choose(offer)}
        />
      ))}
    </div>
  );
}

type OptionProps = { id: string; offer: BlockOffer; isChosen: boolean; onChoose: () => void };

function Option({ id, offer, isChosen, onChoose }: OptionProps) {
  const Icon = offer.icon;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    // The keys of the list are pressed in the text, which keeps the focus.
    <div
      ref={element}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className="block-menu-option"
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <span className="block-menu-label">{offer.label}</span>
      <span className="block-menu-hint">{offer.hint}</span>
      {offer.shortcut && <kbd>{shortcutText(offer.shortcut, hasAppleKeys())}</kbd>}
    </div>
  );
}

/** Tells those who listen which option is chosen while the focus stays in the text. */
function useDescription(editor: Editor, menu: { list: string; option: string } | null): void {
  const list = menu?.list;
  const option = menu?.option;
  useEffect(() => {
    const { dom } = editor.view;
    if (!list || !option) return;
    dom.setAttribute('aria-controls', list);
    dom.setAttribute('aria-activedescendant', option);
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [editor, list, option]);
}

function slashQuery({ selection, doc }: EditorState): Query | null {
  const { $from, empty } = selection;
  if (!empty || $from.depth !== 1 || $from.parent.type.name !== 'paragraph') return null;
  const text = $from.parent.textContent;
  const isAtEnd = $from.parentOffset === $from.parent.content.size;
  if (!isAtEnd || !/^\/[\p{L} ]{0,20}$/u.test(text) || doc.childCount === 0) return null;
  return { from: $from.start(), to: $from.pos, words: text.slice(1).trim().toLowerCase() };
}

function matching(all: readonly BlockOffer[], words: string): BlockOffer[] {
  const offers = all.filter(({ isOff }) => !isOff);
  const begins = (text: string) => ` ${text.toLowerCase()}`.includes(` ${words}`);
  const byLabel = offers.filter(({ label }) => begins(label));
  const byHint = offers.filter(({ label, hint }) => !begins(label) && begins(hint));
  return [...byLabel, ...byHint];
}

function placeBelow(editor: Editor, position: number): { top: number; left: number } {
  const frame = editor.view.dom.closest('.editor-canvas')?.getBoundingClientRect();
  const { bottom, left } = editor.view.coordsAtPos(position);
  return { top: bottom - (frame?.top ?? 0) + 6, left: Math.max(0, left - (frame?.left ?? 0)) };
}

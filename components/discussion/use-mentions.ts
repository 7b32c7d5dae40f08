'use client';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useDiscussion } from './discussion-context';
import { type MentionQuery, matchingPeople, mentionAt, type Person } from './mention-text';

/** The people who are offered after `@`, and what the keys of the field do with them. */
export type Mentions = ReturnType<typeof useMentions>;

/** Offers people while a name is typed after `@`; the focus stays in the field. */
export function useMentions(
  area: RefObject<HTMLTextAreaElement | null>,
  text: string,
  onMention: (text: string, person: Person) => void,
) {
  const people = useDiscussion((state) => state.people);
  const [query, setQuery] = useState<MentionQuery | null>(null);
  const [chosen, setChosen] = useState(0);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const list = useId();
  const found = query && query.from !== dismissed ? matchingPeople(people, query.words) : [];
  const isOpen = found.length > 0;
  const at = Math.min(chosen, Math.max(0, found.length - 1));

  function choose(person: Person | undefined): void {
    if (!person || !query) return;
    const after = text.slice(query.to);
    const start = `${text.slice(0, query.from)}@${person.name}${/^\s/.test(after) ? '' : ' '}`;
    onMention(start + after, person);
    setQuery(null);
    requestAnimationFrame(() => area.current?.setSelectionRange(start.length, start.length));
  }

  function press(event: KeyboardEvent): boolean {
    if (!isOpen) return false;
    if (event.key === 'ArrowDown') setChosen((at + 1) % found.length);
    else if (event.key === 'ArrowUp') setChosen((at + found.length - 1) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(found[at]);
    else if (event.key === 'Escape') setDismissed(query?.from ?? null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return {
    list,
    found,
    at,
    choose,
    press,
    close: () => setQuery(null),
    look() {
      const field = area.current;
      const isCaret = field && field.selectionStart === field.selectionEnd;
      const now = isCaret ? mentionAt(field.value, field.selectionStart) : null;
      if (now?.from !== query?.from) setChosen(0);
      if (!now) setDismissed(null);
      setQuery(now);
    },
    ties: {
      'aria-autocomplete': 'list' as const,
      'aria-controls': isOpen ? list : undefined,
      'aria-activedescendant': isOpen ? `${list}-${at}` : undefined,
    },
  };
}

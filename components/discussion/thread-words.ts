import type { Anchor, ThreadLine } from '../../lib/comment';
import { mentionsIn } from '../../lib/comment/body';
import type { ThreadPlace } from '../../lib/comment/place-thread';
import { lookUp } from '../../lib/look-up';
import type { DiscussionState } from './discussion-store';

/** The fields that can be discussed, by their names in the document. */
const FIELDS: Record<string, string> = {
  section: 'Section',
  lang: 'Language',
  bylines: 'Bylines',
  titleOriginal: 'Original title',
  titleTranslated: 'Translated title',
  outlet: 'Outlet',
  outletNote: 'What the outlet is',
  author: 'Author',
  date: 'Date',
  url: 'Address',
  translator: 'Translator',
  translationKind: 'Translated',
  caption: 'Caption',
  alt: 'Alternative text',
  creator: 'Creator',
  sourceUrl: 'Source page',
  licence: 'Licence',
  licenceTyped: 'Attribution as found',
  changes: 'Changes made',
  rightsHolder: 'Rights holder',
};

/** What a thread is on, in a few words, such as `Date: 2026-10-16` or the passage in quotes. */
export function anchorInWords({ kind, field, quote }: Anchor): string {
  const words = quote.length > 160 ? `${quote.slice(0, 158).trimEnd()}…` : quote;
  if (kind === 'passage') return `“${words}”`;
  if (kind === 'field') return `${lookUp(FIELDS, field) ?? field}: ${words || 'empty'}`;
  return words ? `Block: ${words}` : 'A block without words';
}

/** What became of the place of a thread; null while it is what it was. */
export function placeInWords(place: ThreadPlace | undefined): string | null {
  if (place?.on === 'removed') return 'On removed text';
  if (place?.on === 'block' && place.isChanged) return 'On this block: the passage was changed';
  if (place?.on === 'field' && place.isChanged) return 'The field was changed since';
  return null;
}

/** Which threads are listed. */
export const THREAD_FILTERS = {
  open: 'Open',
  resolved: 'Resolved',
  mine: 'Mine',
  removed: 'On removed text',
} as const;

export type ThreadFilter = keyof typeof THREAD_FILTERS;

type Listed = Pick<DiscussionState, 'threads' | 'places' | 'me'>;

/** The threads that a filter lets through, as they are read: down the text, what is removed last. */
export function threadsListed(state: Listed, filter: ThreadFilter): ThreadLine[] {
  const orderOf = ({ id }: ThreadLine) => state.places.get(id)?.order ?? 0;
  return state.threads
    .filter((thread) => isListed(state, thread, filter))
    .sort((one, other) => orderOf(one) - orderOf(other));
}

function isListed({ places, me }: Listed, thread: ThreadLine, filter: ThreadFilter): boolean {
  if (filter === 'removed') return places.get(thread.id)?.on === 'removed';
  if (filter !== 'mine') return thread.state === filter;
  return thread.comments.some(({ isMine, body }) => isMine || mentionsIn(body).includes(me));
}

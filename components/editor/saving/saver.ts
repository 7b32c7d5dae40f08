import { whenIdle } from '../shell/when-idle';
import { type Draft, sendDraft } from './draft-request';
import {
  hasUnsent,
  maySend,
  nextSaveState,
  openedAt,
  SAVE_AFTER,
  type SaveEvent,
  type SaveState,
  waitBeforeSending,
} from './save-state';
import type { TextToKeep, UnsentPlace, UnsentShelf } from './unsent-text';

export type SaverOptions = {
  place: UnsentPlace;
  version: number;
  /** The article as the server had it at that version. */
  base: unknown;
  /** The article as it is on screen now. */
  read: () => unknown;
  /** Whether the person confirmed to edit a text directly about which they should only suggest. */
  isDirect?: () => boolean;
  send: typeof fetch;
  shelf: UnsentShelf;
};

/** Saves by itself what it is told has changed; lives outside React, so that typing renders nothing. */
export type Saver = {
  /** To be called on every change; cheap. */
  change(): void;
  /** Sends as soon as it may: after signing in again, back online, or by hand. */
  retry(): void;
  /** Goes on from another version, after a move that left the text as it was. */
  follow(version: number): void;
  /** Goes on from another text, which is on screen now and which the server has. */
  renew(version: number, document: unknown): void;
  /** Saves what is on screen over that version: a person chose between both texts. */
  merge(version: number, theirs: unknown): void;
  /** Keeps the text in the browser before it returns: the page may be going. */
  keepAtOnce(): void;
  state(): SaveState;
  /** The last text that both this page and the server had. */
  base(): unknown;
  subscribe(listener: () => void): () => void;
  /** For when the article is closed: keeps what is unsent and tries once more to send it. */
  stop(): void;
};

type Parcel = { draft: Draft; changes: number };

const KEEP_AFTER = 500;
// A long text takes a moment to write down: no key should have to wait for it.
const KEEP_AT_MOST = 300;
const SEND_AT_MOST = 300;

/** A saver for one open article; `stop` it when the article is closed. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one state and all that may change it
export function createSaver(options: SaverOptions): Saver {
  const { place, read, send, shelf } = options;
  let state = openedAt(options.version);
  let base = options.base;
  let sendTimer: ReturnType<typeof setTimeout> | undefined;
  let keepTimer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;
  let last: { document: unknown } | null = null;
  // What was sent and never answered is sent again as it was, so that the server can know it again.
  let unanswered: Parcel | null = null;
  let isMerge = false;
  const listeners = new Set<() => void>();

  function apply(event: SaveEvent): void {
    state = nextSaveState(state, event);
    for (const listener of listeners) listener();
  }

  function document(): unknown {
    return last ? last.document : read();
  }

  function textToKeep(): TextToKeep {
    const { version } = state;
    return { version, keptAt: new Date().toISOString(), document: document(), base };
  }

  async function keep(): Promise<void> {
    clearTimeout(keepTimer);
    keepTimer = undefined;
    if (!hasUnsent(state)) return;
    apply({ type: 'kept', isKept: await shelf.keep(place, textToKeep()) });
    // It may have arrived while it was being kept.
    if (!hasUnsent(state)) await shelf.forget(place);
  }

  function scheduleSending(): void {
    clearTimeout(sendTimer);
    const wait = waitBeforeSending(state);
    if (wait === null) return;
    const isOffline = state.trouble !== null;
    waitingSince ??= Date.now();
    const left = isOffline ? wait : waitingSince + SAVE_AFTER.atMost - Date.now();
    const after = Math.max(0, Math.min(wait, left));
    sendTimer = setTimeout(() => whenIdle(sendNow, SEND_AT_MOST), after);
  }

  function parcel(): Parcel {
    const draft = {
      version: state.version,
      document: document(),
      ...(isMerge && { because: 'merge' as const }),
      ...(options.isDirect?.() && { direct: true as const }),
    };
    return { draft, changes: state.changes };
  }

  async function sendNow(): Promise<void> {
    clearTimeout(sendTimer);
    if (!maySend(state)) return;
    waitingSince = null;
    const sent = unanswered ?? parcel();
    apply({ type: 'sent', changes: sent.changes });
    const answer = await sendDraft(send, place.articleId, sent.draft);
    unanswered = answer.type === 'failed' ? sent : null;
    if (answer.type === 'arrived') {
      base = sent.draft.document;
      isMerge = false;
    }
    apply(answer);
    if (hasUnsent(state)) void keep();
    else void shelf.forget(place);
    if (!last) scheduleSending();
    else if (!state.trouble) void sendNow();
  }

  return {
    change() {
      apply({ type: 'changed' });
      keepTimer ??= setTimeout(() => whenIdle(keep, KEEP_AT_MOST), KEEP_AFTER);
      if (state.trouble?.kind !== 'offline') scheduleSending();
    },
    retry() {
      apply({ type: 'retried' });
      void sendNow();
    },
    follow(version) {
      apply({ type: 'moved', version });
    },
    renew(version, text) {
      if (hasUnsent(state)) return;
      base = text;
      apply({ type: 'moved', version });
    },
    merge(version, theirs) {
      base = theirs;
      isMerge = true;
      apply({ type: 'merged', version });
      void sendNow();
    },
    keepAtOnce() {
      if (hasUnsent(state)) shelf.keepAtOnce(place, textToKeep());
    },
    state: () => state,
    base: () => base,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      last ??= { document: read() };
      void keep();
      listeners.clear();
      void sendNow();
    },
  };
}

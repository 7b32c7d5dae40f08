import { sendDraft } from './draft-request';
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
import { forgetUnsent, keepUnsent, type UnsentPlace } from './unsent-text';

export type SaverOptions = {
  place: UnsentPlace;
  version: number;
  /** The article as it is on screen now. */
  read: () => unknown;
  send: typeof fetch;
  storage: Storage;
};

/** Saves by itself what it is told has changed; lives outside React, so that typing renders nothing. */
export type Saver = {
  /** To be called on every change; cheap. */
  change(): void;
  /** Sends as soon as it may: after signing in again, back online, or by hand. */
  retry(): void;
  /** Goes on from another version, after a move that left the text as it was. */
  follow(version: number): void;
  /** Keeps the text in the browser now instead of in a moment. */
  keepNow(): void;
  state(): SaveState;
  subscribe(listener: () => void): () => void;
  /** For when the article is closed: keeps what is unsent and tries once more to send it. */
  stop(): void;
};

const KEEP_AFTER = 300;

/** A saver for one open article; `stop` it when the article is closed. */
export function createSaver({ place, version, read, send, storage }: SaverOptions): Saver {
  let state = openedAt(version);
  let sendTimer: ReturnType<typeof setTimeout> | undefined;
  let keepTimer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;
  let last: { document: unknown } | null = null;
  const listeners = new Set<() => void>();

  function apply(event: SaveEvent): void {
    state = nextSaveState(state, event);
    for (const listener of listeners) listener();
  }

  function keepNow(): void {
    clearTimeout(keepTimer);
    keepTimer = undefined;
    if (!hasUnsent(state)) return;
    keepUnsent(storage, place, {
      version: state.version,
      keptAt: new Date().toISOString(),
      document: document(),
    });
  }

  function document(): unknown {
    return last ? last.document : read();
  }

  function scheduleSending(): void {
    clearTimeout(sendTimer);
    const wait = waitBeforeSending(state);
    if (wait === null) return;
    const isOffline = state.trouble !== null;
    waitingSince ??= Date.now();
    const left = isOffline ? wait : waitingSince + SAVE_AFTER.atMost - Date.now();
    sendTimer = setTimeout(sendNow, Math.max(0, Math.min(wait, left)));
  }

  async function sendNow(): Promise<void> {
    clearTimeout(sendTimer);
    if (!maySend(state)) return;
    waitingSince = null;
    const draft = { version: state.version, document: document() };
    apply({ type: 'sent' });
    apply(await sendDraft(send, place.articleId, draft));
    if (hasUnsent(state)) keepNow();
    else forgetUnsent(storage, place);
    if (!last) scheduleSending();
    else if (!state.trouble) void sendNow();
  }

  return {
    change() {
      apply({ type: 'changed' });
      keepTimer ??= setTimeout(keepNow, KEEP_AFTER);
      if (state.trouble?.kind !== 'offline') scheduleSending();
    },
    retry() {
      apply({ type: 'retried' });
      void sendNow();
    },
    follow(version) {
      apply({ type: 'moved', version });
    },
    keepNow,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      last ??= { document: read() };
      keepNow();
      listeners.clear();
      void sendNow();
    },
  };
}

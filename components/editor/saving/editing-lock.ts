import * as z from 'zod';
import type { LockView } from '../../../lib/lock';

export type LockAct = 'take' | 'keep' | 'ask' | 'hand-over' | 'take-over' | 'release';

/** What an open article knows of its lock. */
export type LockState = {
  /** Null until the server has answered once. */
  view: LockView | null;
  /** Who took it from this tab; null when nobody did, or when that was settled. */
  lostTo: string | null;
  /** Why the last act was refused; empty when it wasn't. */
  refused: string;
};

/** The lock of one open article: it beats while this tab holds it, and looks on while it doesn't. */
export type EditingLock = {
  /** To be called when somebody begins to write: takes the lock if it is free. Cheap. */
  begin(): void;
  act(act: LockAct): Promise<void>;
  state(): LockState;
  subscribe(listener: () => void): () => void;
  /** Lets go of the lock: the article is closed. */
  stop(): void;
};

const EVERY_MS = 15_000;
// Whoever asked for the lock waits for an answer.
const EVERY_MS_ASKING = 3_000;

const person = z.object({ name: z.string(), isMe: z.boolean(), since: z.string() }).nullable();
const answer = z.object({
  version: z.number(),
  isMine: z.boolean(),
  holder: person,
  asker: person,
  mayTakeOver: z.boolean(),
  mayHandOver: z.boolean(),
});

/** The lock of an article for one tab. It is a courtesy: whatever happens to it, writing and saving go on. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one state and all that may change it
export function createEditingLock(articleId: string, tab: string, send: typeof fetch): EditingLock {
  const address = `/api/articles/${encodeURIComponent(articleId)}/lock`;
  const listeners = new Set<() => void>();
  let state: LockState = { view: null, lostTo: null, refused: '' };
  let isTaking = false;
  let isStopped = false;

  function set(next: Partial<LockState>): void {
    if (isStopped) return;
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function learn(view: LockView, act: LockAct | null): void {
    const wasMine = state.view?.isMine ?? false;
    const { isMine, holder } = view;
    // What was handed over was not lost.
    const isLost = wasMine && act !== 'hand-over' && holder !== null && !holder.isMe;
    if (isMine) set({ view, lostTo: null, refused: '' });
    else if (isLost) set({ view, lostTo: holder.name });
    else set({ view });
  }

  async function ask(act: LockAct | null): Promise<void> {
    const request = act
      ? {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ act, tab }),
          keepalive: act === 'release',
        }
      : {};
    try {
      const reply = await send(act ? address : `${address}?tab=${tab}`, request);
      const body: unknown = await reply.json().catch(() => null);
      const read = answer.safeParse(body);
      if (reply.ok && read.success) learn(read.data, act);
      else if (act) set({ refused: reasonOf(body) });
    } catch {
      // No answer: the next look will tell.
    }
  }

  let timer: ReturnType<typeof setTimeout> | undefined;

  // The next look doesn't wait for an answer to this one: it may never come.
  function look(): Promise<void> {
    lookLater();
    return ask(state.view?.isMine ? 'keep' : null);
  }

  function lookLater(): void {
    clearTimeout(timer);
    if (isStopped) return;
    const isAsking = state.view?.asker?.isMe ?? false;
    timer = setTimeout(() => void look(), isAsking ? EVERY_MS_ASKING : EVERY_MS);
  }

  void look();

  return {
    begin() {
      if (isTaking || state.view?.isMine || state.view?.holder) return;
      isTaking = true;
      void ask('take').finally(() => {
        isTaking = false;
      });
    },
    async act(act) {
      set({ refused: '' });
      await ask(act);
      if (state.view?.isMine) return;
      await look();
      lookLater();
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      clearTimeout(timer);
      if (state.view?.isMine) void ask('release');
      isStopped = true;
      listeners.clear();
    },
  };
}

function reasonOf(body: unknown): string {
  const read = z.object({ reason: z.string() }).safeParse(body);
  return read.success ? read.data.reason : '';
}

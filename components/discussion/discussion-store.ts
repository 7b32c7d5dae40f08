import type { Anchor, Discussion } from '../../lib/comment';
import type { ThreadPlace } from '../../lib/comment/place-thread';
import {
  type ActAnswer,
  type DiscussionAct,
  lookAtDiscussion,
  sendAct,
} from './discussion-request';

import { unsentComment } from './unsent-comment';

/** A discussion as the page has it. */
export type DiscussionState = Omit<Discussion, 'stamp'> & {
  status: 'opening' | 'ready' | 'failed' | 'gone';
  /** Where each thread stands in the text that is open, by its id. */
  places: ReadonlyMap<string, ThreadPlace>;
  /** The thread that is looked at. */
  active: string | null;
  /** What a new thread is being started on. */
  starting: Anchor | null;
  /** True when another thread was asked for before this one was sent or dropped. */
  isHeld: boolean;
  /** Counts how often somebody asked to start a thread: the focus goes to the form each time. */
  asked: number;
};

/** The discussion of one open article; it lives outside React, so that typing renders nothing. */
export type DiscussionStore = {
  articleId: string;
  state(): DiscussionState;
  subscribe(listener: () => void): () => void;
  /** Asks the server for what is new; one question at a time. */
  refresh(): Promise<void>;
  act(act: DiscussionAct, input: Record<string, unknown>): Promise<ActAnswer>;
  select(threadId: string | null): void;
  /** Begins a thread on a place; one that was begun and has words is not replaced. */
  start(anchor: Anchor): void;
  /** Takes up again what was begun before the page was loaded anew. */
  resume(anchor: Anchor): void;
  /** Has no thread begun any more: it was sent or dropped. */
  stopStarting(): void;
  place(places: ReadonlyMap<string, ThreadPlace>): void;
  /** Asks the page to show the discussion. */
  show(): void;
  onShow(listener: () => void): () => void;
};

const EMPTY: DiscussionState = {
  status: 'opening',
  me: '',
  threads: [],
  people: [],
  names: {},
  places: new Map(),
  active: null,
  starting: null,
  isHeld: false,
  asked: 0,
};

/** A store for the discussion of one article. */
export function createDiscussionStore(articleId: string, send: typeof fetch): DiscussionStore {
  let state = EMPTY;
  let stamp: string | null = null;
  let looking: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const showing = new Set<() => void>();

  function change(changes: Partial<DiscussionState>): void {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  }

  async function look(): Promise<void> {
    const answer = await lookAtDiscussion(send, articleId, stamp);
    if (answer.kind === 'newer') {
      const { stamp: newest, ...discussion } = answer.discussion;
      stamp = newest;
      change({ ...discussion, status: 'ready' });
    } else if (answer.kind === 'gone') {
      change({ ...EMPTY, status: 'gone' });
    } else if (answer.kind === 'failed' && state.status === 'opening') {
      change({ status: 'failed' });
    }
  }

  function refresh(): Promise<void> {
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  }

  return {
    articleId,
    state: () => state,
    subscribe: (listener) => subscribeTo(listeners, listener),
    refresh,
    async act(act, input) {
      const answer = await sendAct(send, articleId, act, input);
      // A look that began before the act knows nothing of it.
      await looking;
      await refresh();
      return answer;
    },
    select: (active) => state.active !== active && change({ active }),
    start(anchor) {
      const isHeld = state.starting !== null && unsentComment(articleId, 'new') !== null;
      const starting = isHeld ? state.starting : anchor;
      change({ starting, isHeld, asked: state.asked + 1 });
    },
    resume: (starting) => change({ starting }),
    stopStarting: () => change({ starting: null, isHeld: false }),
    place: (places) => !arePlaced(state.places, places) && change({ places }),
    show() {
      for (const listener of showing) listener();
    },
    onShow: (listener) => subscribeTo(showing, listener),
  };
}

function subscribeTo(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function arePlaced(
  before: ReadonlyMap<string, ThreadPlace>,
  after: ReadonlyMap<string, ThreadPlace>,
): boolean {
  if (before.size !== after.size) return false;
  return [...after].every(
    ([id, place]) => JSON.stringify(before.get(id)) === JSON.stringify(place),
  );
}

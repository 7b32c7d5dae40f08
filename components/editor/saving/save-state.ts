import type { InputProblem } from '../../../lib/result';

/** Why the text on screen is not on the server; only `offline` mends itself. */
export type SaveTrouble =
  | { kind: 'offline'; failures: number; reason: string | null }
  | { kind: 'conflict'; currentVersion: number | null }
  | { kind: 'signed-out' }
  | { kind: 'refused'; reason: string; problems: InputProblem[] };

/** What is known about saving: which changes there are, which are on their way, which have arrived. */
export type SaveState = {
  /** The version on the server that the next save starts from. */
  version: number;
  /** How many changes were made here since the article was opened. */
  changes: number;
  /** How many of them the server has. */
  acknowledged: number;
  /** How many of them the request under way carries; null when none is. */
  sending: number | null;
  trouble: SaveTrouble | null;
  /** When the server last said it had everything, ISO 8601; null until then. */
  savedAt: string | null;
  /** False when the browser has no room to keep what the server doesn't have. */
  isKept: boolean;
};

export type SaveEvent =
  | { type: 'changed' }
  /** A request left; it carries the first so many changes, all of them when it doesn't say. */
  | { type: 'sent'; changes?: number }
  | { type: 'arrived'; version: number; savedAt: string }
  /** Nobody knows whether it arrived; the reason is the server's, where it could still say one. */
  | { type: 'failed'; reason?: string }
  | { type: 'conflicted'; currentVersion: number | null }
  | { type: 'signed-out' }
  | { type: 'refused'; reason: string; problems: InputProblem[] }
  | { type: 'retried' }
  /** The article moved on the server, its text untouched: the next save starts from there. */
  | { type: 'moved'; version: number }
  /** The person chose, block by block, what stands: the text on screen goes over that version. */
  | { type: 'merged'; version: number }
  | { type: 'kept'; isKept: boolean };

export type SaveStatus =
  | 'saved'
  | 'unsaved'
  | 'saving'
  | 'offline'
  | 'conflict'
  | 'signed-out'
  | 'refused';

/** How long to wait after the last change, and how long at most while changes keep coming, in ms. */
export const SAVE_AFTER = { pause: 1_000, atMost: 10_000 } as const;

const LONGEST_WAIT = 30_000;

/** Nothing changed yet, on top of this version of the server's. */
export function openedAt(version: number): SaveState {
  return {
    version,
    changes: 0,
    acknowledged: 0,
    sending: null,
    trouble: null,
    savedAt: null,
    isKept: true,
  };
}

/** The state after an event; events that mean nothing now change nothing. */
export function nextSaveState(state: SaveState, event: SaveEvent): SaveState {
  switch (event.type) {
    case 'changed':
      return { ...state, changes: state.changes + 1, trouble: withoutRefusal(state.trouble) };
    case 'sent':
      return maySend(state) ? { ...state, sending: event.changes ?? state.changes } : state;
    case 'retried':
      return state.trouble?.kind === 'conflict' ? state : { ...state, trouble: null };
    case 'moved':
      return state.trouble?.kind === 'conflict' ? state : { ...state, version: event.version };
    case 'merged':
      return { ...state, version: event.version, changes: state.changes + 1, trouble: null };
    case 'kept':
      return state.isKept === event.isKept ? state : { ...state, isKept: event.isKept };
    case 'arrived':
      return arrived(state, event);
    case 'failed':
      return stopped(state, {
        kind: 'offline',
        failures: failuresOf(state) + 1,
        reason: event.reason ?? null,
      });
    case 'conflicted':
      return stopped(state, { kind: 'conflict', currentVersion: event.currentVersion });
    case 'signed-out':
      return stopped(state, { kind: 'signed-out' });
    case 'refused':
      return stopped(state, { kind: 'refused', reason: event.reason, problems: event.problems });
  }
}

/** True while there are words here that the server doesn't have. */
export function hasUnsent(state: SaveState): boolean {
  return state.changes > state.acknowledged;
}

/** Whether a request may start now: one at a time, and none while a person has to decide something. */
export function maySend(state: SaveState): boolean {
  const isStopped = state.trouble !== null && state.trouble.kind !== 'offline';
  return hasUnsent(state) && state.sending === null && !isStopped;
}

/** How many ms after the last change or failure the next request should start; null for not at all. */
export function waitBeforeSending(state: SaveState): number | null {
  if (!maySend(state)) return null;
  const failures = failuresOf(state);
  return failures === 0 ? SAVE_AFTER.pause : Math.min(1_000 * 2 ** failures, LONGEST_WAIT);
}

/** The state in one word, for the person. */
export function saveStatus(state: SaveState): SaveStatus {
  if (state.trouble) return state.trouble.kind;
  if (state.sending !== null) return 'saving';
  return hasUnsent(state) ? 'unsaved' : 'saved';
}

function arrived(
  state: SaveState,
  { version, savedAt }: { version: number; savedAt: string },
): SaveState {
  if (state.sending === null) return state;
  return {
    ...state,
    version,
    savedAt,
    acknowledged: state.sending,
    sending: null,
    trouble: null,
  };
}

function stopped(state: SaveState, trouble: SaveTrouble): SaveState {
  return state.sending === null ? state : { ...state, sending: null, trouble };
}

function failuresOf(state: SaveState): number {
  return state.trouble?.kind === 'offline' ? state.trouble.failures : 0;
}

// A changed text may be acceptable; whoever is signed out or in conflict must act first.
function withoutRefusal(trouble: SaveTrouble | null): SaveTrouble | null {
  return trouble?.kind === 'refused' ? null : trouble;
}

import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Anchor } from '../../../lib/comment';
import { placeThreads, type ThreadPlace } from '../../../lib/comment/place-thread';
import { blockPositions, editorText, offsetAfter } from './thread-positions';

/** A thread as the text shows it. */
export type ShownThread = { id: string; anchor: Anchor; isMarked: boolean };

type ThreadsState = {
  threads: readonly ShownThread[];
  active: string | null;
  places: ReadonlyMap<string, ThreadPlace>;
  marks: DecorationSet;
};

type Change = Partial<Pick<ThreadsState, 'threads' | 'active'>>;

type ThreadsOptions = {
  /** Told where the threads stand, whenever that was looked up. */
  onPlaced(places: ReadonlyMap<string, ThreadPlace>): void;
  /** Told of the thread the cursor comes to stand on, or null; `isPressed` when it was by a press. */
  onVisit(threadId: string | null, isPressed: boolean): void;
};

const KEY = new PluginKey<ThreadsState>('threads');
const PAUSE_MS = 400;

/**
 * Marks in the text what threads are on. While somebody types the marks move along; the places are
 * looked up anew when they pause.
 */
export function threadsPlugin({ onPlaced, onVisit }: ThreadsOptions): Plugin<ThreadsState> {
  return new Plugin<ThreadsState>({
    key: KEY,
    state: {
      init: (_config, state) => placed(state.doc, { threads: [], active: null }),
      apply(transaction, before) {
        const change: Change | undefined = transaction.getMeta(KEY);
        if (change) return placed(transaction.doc, { ...before, ...change });
        if (!transaction.docChanged) return before;
        return { ...before, marks: before.marks.map(transaction.mapping, transaction.doc) };
      },
    },
    props: {
      decorations: (state) => KEY.getState(state)?.marks,
      handleClick(view, position) {
        const thread = threadAt(view.state, position, position);
        if (thread) onVisit(thread, true);
        return false;
      },
    },
    view(view) {
      const pause = whenPaused(() => view.dispatch(changed(view.state.tr, {})));
      onPlaced(threadPlaces(view.state));
      return {
        update(now, before) {
          if (now.state.doc !== before.doc) pause.wait();
          const places = threadPlaces(now.state);
          if (places !== threadPlaces(before)) onPlaced(places);
          if (now.state.selection.eq(before.selection) || !isAttended(now)) return;
          const { from, to } = now.state.selection;
          onVisit(threadAt(now.state, from, to), false);
        },
        destroy: pause.stop,
      };
    },
  });
}

/** Shows these threads, or another one as active. */
export function showThreads(view: EditorView, change: Change): void {
  view.dispatch(changed(view.state.tr, change));
}

/** Where the threads stood when it was last looked up. */
export function threadPlaces(state: EditorState): ReadonlyMap<string, ThreadPlace> {
  return KEY.getState(state)?.places ?? new Map();
}

/** What the text shows of threads; for tests. */
export function threadMarks(state: EditorState): DecorationSet {
  return KEY.getState(state)?.marks ?? DecorationSet.empty;
}

function changed(transaction: Transaction, change: Change): Transaction {
  return transaction.setMeta(KEY, change).setMeta('addToHistory', false);
}

// In a text that can't be edited the selection follows the mouse without the focus.
function isAttended(view: EditorView): boolean {
  return view.hasFocus() || !view.editable;
}

function placed(
  doc: Node,
  { threads, active }: Pick<ThreadsState, 'threads' | 'active'>,
): ThreadsState {
  const found = placeThreads(
    editorText(doc),
    threads.map(({ anchor }) => anchor),
  );
  const positions = blockPositions(doc);
  const marks = threads.flatMap((thread, index) => {
    const place = found[index];
    const isActive = thread.id === active;
    if (!place || !(thread.isMarked || isActive)) return [];
    return markOf(doc, positions, thread.id, place, isActive) ?? [];
  });
  return {
    threads,
    active,
    places: new Map(threads.map(({ id }, index) => [id, found[index] as ThreadPlace])),
    marks: DecorationSet.create(doc, marks),
  };
}

function markOf(
  doc: Node,
  positions: ReadonlyMap<string, number>,
  thread: string,
  place: ThreadPlace,
  isActive: boolean,
): Decoration | null {
  if (place.on === 'removed') return null;
  const position = positions.get(place.blockId);
  const block = position === undefined ? null : doc.nodeAt(position);
  if (!block || position === undefined) return null;
  const isPassage = place.on === 'passage' && !block.isInline;
  const look = isPassage || block.isInline ? 'thread-passage' : 'thread-block';
  const attributes = { class: isActive ? `${look} is-active` : look };
  const spec = { thread };
  if (!isPassage) {
    return Decoration.node(position, position + block.nodeSize, attributes, spec);
  }
  const from = position + 1 + offsetAfter(block, place.from, 'start');
  const to = position + 1 + offsetAfter(block, place.to, 'end');
  return Decoration.inline(from, to, { ...attributes, nodeName: 'mark' }, spec);
}

// The shortest mark here: a passage rather than its block.
function threadAt(state: EditorState, from: number, to: number): string | null {
  const here = threadMarks(state).find(from, to);
  const [shortest] = here.sort((one, other) => one.to - one.from - (other.to - other.from));
  return (shortest?.spec as { thread?: string } | undefined)?.thread ?? null;
}

function whenPaused(act: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  const hasIdle = typeof requestIdleCallback === 'function';
  function stop(): void {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
    idle = undefined;
  }
  function wait(): void {
    stop();
    timer = setTimeout(() => {
      if (hasIdle) idle = requestIdleCallback(act, { timeout: 1_000 });
      else act();
    }, PAUSE_MS);
  }
  return { wait, stop };
}

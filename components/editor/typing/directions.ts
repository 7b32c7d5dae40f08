import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import { directionOfText, inheritedDirection } from '../../../lib/document';

type Meta = { chosen?: { id: string; isChosen: boolean }[]; look?: true };

/** The ids of blocks whose direction somebody chose since the article was opened. */
type Chosen = ReadonlySet<string>;

const KEY = new PluginKey<Chosen>('directions');
// An input method needs a moment after its last event until its text is in place.
const AFTER_COMPOSING = 60;

/** Notes with a change that the direction of a block is somebody's choice from now on, or not any more. */
export function chosenDirection(change: Transaction, id: unknown, dir: string | undefined): void {
  if (dir === undefined || typeof id !== 'string') return;
  const meta: Meta = change.getMeta(KEY) ?? {};
  const chosen = [...(meta.chosen ?? []), { id, isChosen: dir !== '' }];
  change.setMeta(KEY, { ...meta, chosen });
}

/**
 * Stores the direction of a block that begins with letters of the other direction than the text around
 * it, and changes it when its first letter does. What somebody chose, and what a language says, stays.
 * While an input method composes nothing is touched, for that would end it.
 */
export function directionsPlugin(): Plugin<Chosen> {
  let view: EditorView | null = null;
  return new Plugin<Chosen>({
    key: KEY,
    state: {
      init: () => new Set<string>(),
      apply(change, before) {
        const { chosen }: Meta = change.getMeta(KEY) ?? {};
        if (!chosen) return before;
        const next = new Set(before);
        for (const { id, isChosen } of chosen) isChosen ? next.add(id) : next.delete(id);
        return next;
      },
    },
    view(created) {
      view = created;
      return {
        destroy() {
          view = null;
        },
      };
    },
    props: {
      handleDOMEvents: {
        compositionend(editor) {
          setTimeout(() => {
            if (editor.isDestroyed || editor.composing) return;
            const look: Meta = { look: true };
            editor.dispatch(editor.state.tr.setMeta(KEY, look));
          }, AFTER_COMPOSING);
          return false;
        },
      },
    },
    appendTransaction(transactions, before, after) {
      if (view?.composing) return null;
      const isLook = transactions.some((change) => (change.getMeta(KEY) as Meta)?.look);
      const isEdit = transactions.some(({ docChanged }) => docChanged);
      if (isLook) return directed(after, [lookedAt(after)], () => null);
      if (!isEdit || transactions.some((change) => change.getMeta('history$'))) return null;
      const mapping = new Mapping();
      for (const change of transactions) mapping.appendMapping(change.mapping);
      return directed(after, changedRanges(mapping), (position) =>
        blockBefore(mapping, before, position),
      );
    },
  });
}

type Range = { from: number; to: number };

function lookedAt({ selection: { $from } }: EditorState): Range {
  return { from: $from.start(), to: $from.end() };
}

function changedRanges(mapping: Mapping): Range[] {
  const ranges: Range[] = [];
  mapping.maps.forEach((map, index) => {
    const rest = mapping.slice(index + 1);
    map.forEach((_from, _to, from, to) => {
      ranges.push({ from: rest.map(from, -1), to: rest.map(to, 1) });
    });
  });
  return ranges;
}

function directed(
  state: EditorState,
  ranges: readonly Range[],
  blockThen: (position: number) => Node | null,
): Transaction | null {
  const change = state.tr;
  const chosen = KEY.getState(state) ?? new Set();
  const size = state.doc.content.size;
  for (const { from, to } of ranges) {
    state.doc.nodesBetween(Math.max(0, from), Math.min(size, to), (node, position, parent) => {
      if (!node.isTextblock) return !node.isAtom;
      if (!('dir' in node.attrs) || node.attrs.lang || chosen.has(node.attrs.id)) return false;
      if (node.content.size === 0) goOnAs(node, position, blockThen(position));
      const wanted = wantedDirection(node, parent, state.doc);
      const isStale = node.attrs.dir !== wanted && isAutomatic(node, parent, blockThen(position));
      if (wanted !== null && isStale) change.setNodeAttribute(position, 'dir', wanted);
      return false;
    });
  }
  return change.docChanged ? change : null;

  // Enter at the end of a block goes on in its language and direction, until the first letter.
  function goOnAs(node: Node, position: number, then: Node | null): void {
    if (!then || then.attrs.id === node.attrs.id || node.attrs.dir) return;
    for (const name of ['lang', 'dir']) {
      if (then.attrs[name]) change.setNodeAttribute(position, name, then.attrs[name]);
    }
  }

  function isAutomatic(node: Node, parent: Node | null, then: Node | null): boolean {
    if (node.attrs.dir === '' || !then || then.attrs.id !== node.attrs.id) return true;
    const before = wantedDirection(then, parent, state.doc);
    return before === null || before === then.attrs.dir;
  }
}

/** What a block should say of its direction: nothing where it is that of the text around; null when it has no letters. */
function wantedDirection(
  block: Node,
  parent: Node | null,
  article: Node,
): '' | 'ltr' | 'rtl' | null {
  const own = directionOfText(textOf(block));
  if (own === '') return null;
  const lang = String(parent?.attrs.lang || article.attrs.lang || '');
  const isOfSource = parent?.type.name === 'original';
  const around = isOfSource
    ? inheritedDirection(lang, String(parent.attrs.dir ?? ''))
    : inheritedDirection(String(article.attrs.lang ?? ''), '');
  return own === around ? '' : own;
}

// Without the words of its notes, which have a direction of their own.
function textOf(block: Node): string {
  let text = '';
  for (let index = 0; index < block.childCount && text.length < 200; index += 1) {
    text += block.child(index).text ?? '';
  }
  return text;
}

function blockBefore(mapping: Mapping, before: EditorState, position: number): Node | null {
  const then = mapping.invert().map(position + 1, 1);
  if (then < 0 || then > before.doc.content.size) return null;
  const { parent } = before.doc.resolve(then);
  return parent.isTextblock ? parent : null;
}

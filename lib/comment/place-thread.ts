import type { DocumentNode } from '../document';
import type { Anchor } from './anchor';
import { type ArticleText, articleText, type BlockText, fieldInWords } from './article-text';

/**
 * Where a thread stands in the text as it is now. `from` and `to` count the characters of the block's
 * own text, notes left out; `order` sorts threads as they are read.
 */
export type ThreadPlace =
  | { on: 'passage'; blockId: string; from: number; to: number; order: number }
  | { on: 'block'; blockId: string; isChanged: boolean; order: number }
  | { on: 'field'; blockId: string; field: string; isChanged: boolean; order: number }
  | { on: 'removed'; order: number };

/** Finds the place of one thread. */
export function placeThread(document: DocumentNode, anchor: Anchor): ThreadPlace {
  return placeIn(indexOf(articleText(document)), anchor);
}

/** Finds the places of many threads, in their order. */
export function placeThreads(text: ArticleText, anchors: readonly Anchor[]): ThreadPlace[] {
  const index = indexOf(text);
  return anchors.map((anchor) => placeIn(index, anchor));
}

type Index = {
  text: ArticleText;
  position: ReadonlyMap<string, number>;
  /** All texts as one, so that a passage is looked for everywhere at once; made when first needed. */
  whole(): { joined: string; starts: readonly number[] };
};

// A block has less text than this, so that the order of blocks comes before that within them.
const BLOCK_SPAN = 2 ** 22;
const REMOVED: ThreadPlace = { on: 'removed', order: Number.MAX_SAFE_INTEGER };

function indexOf(text: ArticleText): Index {
  let made: ReturnType<Index['whole']> | undefined;
  return {
    text,
    position: new Map(text.blocks.map(({ id }, at) => [id, at])),
    whole() {
      made ??= joinTexts(text.blocks);
      return made;
    },
  };
}

function joinTexts(blocks: readonly BlockText[]) {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of blocks) {
    starts.push(length);
    length += (text?.length ?? 0) + 1;
  }
  // No text holds a NUL, so that no passage is found across two blocks.
  return { joined: blocks.map(({ text }) => text ?? '').join('\0'), starts };
}

function placeIn(index: Index, anchor: Anchor): ThreadPlace {
  const at = index.position.get(anchor.blockId);
  const block = at === undefined ? undefined : index.text.blocks[at];
  if (anchor.kind === 'field') return placeOfField(index, anchor, block, at ?? -1);
  if (anchor.kind === 'block') {
    return block ? onBlock(block, at ?? 0, false) : REMOVED;
  }
  const within = block?.text ? bestWithin(block.text, anchor) : null;
  if (block && within !== null) return onPassage(block, at ?? 0, within, anchor);
  const elsewhere = onlyPlaceElsewhere(index, anchor);
  if (elsewhere) return elsewhere;
  // A block that lost all its words has nothing left to be said of.
  return block?.text ? onBlock(block, at ?? 0, true) : REMOVED;
}

function onBlock({ id }: BlockText, at: number, isChanged: boolean): ThreadPlace {
  return { on: 'block', blockId: id, isChanged, order: at * BLOCK_SPAN };
}

function onPassage({ id }: BlockText, at: number, from: number, { quote }: Anchor): ThreadPlace {
  const order = at * BLOCK_SPAN + from;
  return { on: 'passage', blockId: id, from, to: from + quote.length, order };
}

function placeOfField(
  { text }: Index,
  { blockId, field, quote }: Anchor,
  block: BlockText | undefined,
  at: number,
): ThreadPlace {
  const owner = blockId === '' ? text : block;
  if (!owner || !(field in owner.attrs)) return REMOVED;
  const isChanged = fieldInWords(owner.attrs[field]) !== quote;
  return { on: 'field', blockId, field, isChanged, order: at * BLOCK_SPAN };
}

// The place where the text around agrees most; of equals the one nearest to where it was.
function bestWithin(text: string, anchor: Anchor): number | null {
  const { quote, offset, before, after } = anchor;
  let best: { at: number; agrees: number } | null = null;
  for (const at of placesOf(quote, text)) {
    const agrees = agreement(text, at, anchor);
    if (at === offset && agrees === before.length + after.length) return at;
    const isNearer = best && Math.abs(at - offset) < Math.abs(best.at - offset);
    if (!best || agrees > best.agrees || (agrees === best.agrees && isNearer)) {
      best = { at, agrees };
    }
  }
  return best?.at ?? null;
}

// How many characters of a few words that are found once might be there by chance.
const TELLING_LENGTH = 12;
const TELLING_CONTEXT = 8;
const MOST_PLACES = 50;

function onlyPlaceElsewhere(index: Index, anchor: Anchor): ThreadPlace | null {
  const { joined, starts } = index.whole();
  const found = placesOf(anchor.quote, joined, MOST_PLACES).map((at) => ({
    at,
    agrees: agreement(joined, at, anchor),
  }));
  const most = anchor.before.length + anchor.after.length;
  const whole = found.filter(({ agrees }) => agrees === most && agrees >= TELLING_CONTEXT);
  const [only, another] = whole.length > 0 ? whole : found;
  if (!only || another) return null;
  if (anchor.quote.length < TELLING_LENGTH && only.agrees < TELLING_CONTEXT) return null;
  const block = lastAtMost(starts, only.at);
  const owner = index.text.blocks[block];
  return owner ? onPassage(owner, block, only.at - (starts[block] ?? 0), anchor) : null;
}

function placesOf(quote: string, text: string, most = Number.POSITIVE_INFINITY): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    places.push(at);
    if (places.length >= most) break;
  }
  return places;
}

// How many characters on either side are those that stood there.
function agreement(text: string, at: number, { quote, before, after }: Anchor): number {
  let left = 0;
  while (left < before.length && text[at - 1 - left] === before[before.length - 1 - left])
    left += 1;
  const end = at + quote.length;
  let right = 0;
  while (right < after.length && text[end + right] === after[right]) right += 1;
  return left + right;
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

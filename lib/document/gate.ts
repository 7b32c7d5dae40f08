import { invalid, ok, type Result, refuse } from '../result';

/** The most that a document may be: bytes of JSON, levels of nesting, nodes. */
export const DOCUMENT_LIMITS = { bytes: 2_000_000, depth: 64, nodes: 50_000 } as const;

type Place = { value: unknown; key: string; in: Place | null; depth: number };

/**
 * Refuses what no recursion should ever meet: too many bytes, too deep, too many nodes, a NUL
 * or a lone surrogate. It walks without recursing, so that it can't be brought down itself.
 */
export function passGate(input: unknown): Result<unknown> {
  const places: Place[] = [{ value: input, key: '', in: null, depth: 0 }];
  let parts = 0;
  let bytes = 0;
  for (let place = places.pop(); place; place = places.pop()) {
    parts += 1;
    bytes += ownSize(place.value);
    if (place.depth > MOST_LEVELS) return invalid(pathOf(place), 'is nested too deeply');
    if (parts > MOST_PARTS) return tooLarge('has too many parts');
    if (bytes > DOCUMENT_LIMITS.bytes) return tooLarge('is larger than 2 MB');
    if (!isClean(place.value)) {
      return invalid(pathOf(place), 'holds a character that cannot be stored');
    }
    // One by one: more arguments than a call may have would break it.
    for (const child of childrenOf(place)) places.push(child);
  }
  return ok(input);
}

// One node is an object in an array in an object, with attributes that are objects themselves.
const MOST_LEVELS = DOCUMENT_LIMITS.depth * 2 + 4;
const MOST_PARTS = DOCUMENT_LIMITS.nodes * 12;

function childrenOf(place: Place): Place[] {
  const { value, depth } = place;
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).map(([key, child]) => ({
    value: child,
    key,
    in: place,
    depth: depth + 1,
  }));
}

// Written out only for what is refused: a text has thousands of places.
function pathOf(place: Place): string {
  const keys: string[] = [];
  for (let at = place; at.in; at = at.in) keys.push(at.key);
  return keys.reverse().join('.');
}

function ownSize(value: unknown): number {
  if (typeof value === 'string') return value.length + 2;
  if (value === null || typeof value !== 'object') return 4;
  return Object.keys(value).reduce((size, key) => size + key.length + 4, 2);
}

function tooLarge(reason: string) {
  return refuse({ kind: 'too-large', reason });
}

function isClean(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return true;
  return Object.keys(value).every(isClean);
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/**
 * What is too deep or has too many parts to be parsed at all, by its bytes: it is counted in one pass
 * that keeps nothing. Whether it is JSON is for the parser to say.
 */
export function jsonProblem(bytes: Uint8Array): ReturnType<typeof refuse> | null {
  let depth = 0;
  let parts = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] as number;
    if (byte === QUOTE) index = endOfString(bytes, index);
    else if (CLOSING.has(byte)) depth -= 1;
    else if (byte === COMMA) parts += 1;
    else if (OPENING.has(byte)) {
      depth += 1;
      parts += 1;
    }
    if (depth > MOST_LEVELS + 1) return invalid('', 'is nested too deeply');
    if (parts > MOST_PARTS) return tooLarge('has too many parts');
  }
  return null;
}

/** Where the quotation mark stands that ends a string; past the end when none does. */
function endOfString(bytes: Uint8Array, start: number): number {
  let index = start + 1;
  while (index < bytes.length && bytes[index] !== QUOTE) {
    index += bytes[index] === BACKSLASH ? 2 : 1;
  }
  return index;
}

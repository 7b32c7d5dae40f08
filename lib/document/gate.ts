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
    places.push(...childrenOf(place));
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

import { blockByName } from '../blocks';
import type { DocumentNode } from '../define-block';
import { attributeDefaults } from '../schema';
import { compareWords } from './compare-text';
import type { FieldDifference, Run } from './difference';
import { fieldLabel, valueInWords } from './field-words';

// Ids say which block it is and the schema's version how it is stored: nothing that anybody wrote.
const NOT_WRITTEN = new Set(['id', 'schemaVersion']);

const defaultsByType = new Map<string, Record<string, unknown>>();

/** The attributes of a block whose values differ; one that an older text lacks counts as its default. */
export function compareFields(
  before: DocumentNode | null,
  after: DocumentNode | null,
): FieldDifference[] {
  const was = attributesOf(before);
  const is = attributesOf(after);
  const names = new Set([...Object.keys(is), ...Object.keys(was)]);
  return [...names].flatMap((name) => {
    if (NOT_WRITTEN.has(name) || isEqual(was[name], is[name])) return [];
    const words = [valueInWords(name, was[name]), valueInWords(name, is[name])] as const;
    // A value that reads as nothing on both sides, such as a `no` of a block just added, says nothing.
    if (words[0] === words[1] && (!before || !after)) return [];
    const runs = compareValues(...words);
    return [{ name, label: fieldLabel(name), before: words[0], after: words[1], runs }];
  });
}

/** Whether no attribute that somebody wrote differs; quicker than to compare them. */
export function sameFields(before: DocumentNode, after: DocumentNode): boolean {
  const was = attributesOf(before);
  const is = attributesOf(after);
  const names = new Set([...Object.keys(is), ...Object.keys(was)]);
  return [...names].every((name) => NOT_WRITTEN.has(name) || isEqual(was[name], is[name]));
}

/** Whether two JSON values are the same, in whatever order their keys stand. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [ours, theirs] = [one, other] as Record<string, unknown>[];
  const keys = Object.keys(ours ?? {});
  if (keys.length !== Object.keys(theirs ?? {}).length) return false;
  return keys.every((key) => isEqual(ours?.[key], theirs?.[key]));
}

/** A title is compared word by word; an address, a date or a licence is another one altogether. */
export function compareValues(before: string, after: string): Run[] {
  if (/\s/.test(before) && /\s/.test(after)) return compareWords(before, after);
  const runs: Run[] = [
    { kind: 'removed', text: before, marks: [] },
    { kind: 'added', text: after, marks: [] },
  ];
  return runs.filter(({ text }) => text !== '');
}

function attributesOf(node: DocumentNode | null): Record<string, unknown> {
  if (!node) return {};
  let defaults = defaultsByType.get(node.type);
  if (!defaults) {
    const block = blockByName(node.type);
    defaults = block ? attributeDefaults(block) : {};
    defaultsByType.set(node.type, defaults);
  }
  return { ...defaults, ...node.attrs };
}

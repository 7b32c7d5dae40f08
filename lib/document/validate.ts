import { Mark, type Node } from '@tiptap/pm/model';
import * as z from 'zod';
import type { InputProblem, Result } from '../result';
import { ok, refuse } from '../result';
import { blockByName } from './blocks';
import type { DocumentMark, DocumentNode } from './define-block';
import { DOCUMENT_LIMITS, passGate } from './gate';
import { schema } from './schema';
import { hasSuggestions } from './suggestion-marks';
import { withoutSuggestions, withSuggestions } from './suggestions';

/** An article's document that passed `parseDocument`: every attribute is there, every id is unique. */
export type ArticleDocument = DocumentNode & { type: 'doc' };

const markShape = z.strictObject({
  type: z.string(),
  attrs: z.record(z.string(), z.unknown()).optional(),
});

const nodeShape = z.strictObject({
  type: z.string(),
  attrs: z.record(z.string(), z.unknown()).optional(),
  content: z.array(z.unknown()).optional(),
  marks: z.array(markShape).optional(),
  text: z.string().min(1).optional(),
});

type Reading = { problems: InputProblem[]; ids: Set<string>; nodes: number };

/** Reads an unknown value as an article, strictly; refuses with the path of every problem, at most twenty. */
export function parseDocument(input: unknown): Result<ArticleDocument> {
  const gated = passGate(input);
  if (!gated.ok) return gated;
  const reading: Reading = { problems: [], ids: new Set(), nodes: 0 };
  const node = readNode(input, '', 0, reading);
  if (node && node.type !== 'doc') report(reading, '', 'is not an article');
  if (node && reading.problems.length === 0) checkContent(schema.nodeFromJSON(node), '', reading);
  if (node && reading.problems.length === 0) checkSuggestions(node as ArticleDocument, reading);
  if (!node || reading.problems.length > 0) {
    return refuse({ kind: 'invalid', problems: reading.problems.slice(0, 20) });
  }
  return ok(node as ArticleDocument);
}

function report(reading: Reading, path: string, message: string): void {
  reading.problems.push({ path, message });
}

function readNode(
  input: unknown,
  path: string,
  depth: number,
  reading: Reading,
): DocumentNode | null {
  reading.nodes += 1;
  if (depth > DOCUMENT_LIMITS.depth || reading.nodes > DOCUMENT_LIMITS.nodes) {
    report(reading, path, 'is nested too deeply or has too many parts');
    return null;
  }
  const shape = nodeShape.safeParse(input);
  if (!shape.success) {
    reportShape(reading, path, shape.error);
    return null;
  }
  const { type, attrs, content, marks, text } = shape.data;
  if (type === 'text') return readText(shape.data, path, reading);
  const attributes = readAttributes('node', type, attrs, path, reading);
  if (text !== undefined) report(reading, path, 'may not carry text');
  const ownMarks = readMarks(marks, path, reading);
  const children = (content ?? []).map((child, index) =>
    readNode(child, join(path, `content.${index}`), depth + 1, reading),
  );
  if (!attributes || !ownMarks || children.includes(null)) return null;
  return {
    type,
    ...(Object.keys(attributes).length > 0 && { attrs: attributes }),
    ...(children.length > 0 && { content: children as DocumentNode[] }),
    ...(ownMarks.length > 0 && { marks: ownMarks }),
  };
}

function readText(
  { text, marks, attrs, content }: z.infer<typeof nodeShape>,
  path: string,
  reading: Reading,
): DocumentNode | null {
  if (text === undefined || attrs || content) {
    report(reading, path, 'is not a text');
    return null;
  }
  const read = readMarks(marks, path, reading);
  return read && { type: 'text', ...(read.length > 0 && { marks: read }), text };
}

function readMarks(
  marks: z.infer<typeof nodeShape>['marks'],
  path: string,
  reading: Reading,
): DocumentMark[] | null {
  const read = (marks ?? []).map((mark, index) => {
    const where = join(path, `marks.${index}`);
    const attributes = readAttributes('mark', mark.type, mark.attrs, where, reading);
    return attributes && withAttributes(mark.type, attributes);
  });
  return read.includes(null) ? null : asSet(read as DocumentMark[], path, reading);
}

const MARK_NAMES = Object.keys(schema.marks);

// In the order and company that the editor gives marks: it takes no others.
function asSet(marks: DocumentMark[], path: string, reading: Reading): DocumentMark[] {
  const made = marks.map((mark) => schema.mark(mark.type, mark.attrs));
  const set = made.reduce((before, mark) => mark.addToSet(before), Mark.none);
  if (set.length < marks.length) report(reading, join(path, 'marks'), 'may not stand together');
  const rank = ({ type }: DocumentMark) => MARK_NAMES.indexOf(type);
  return [...marks].sort((one, other) => rank(one) - rank(other));
}

function withAttributes(type: string, attrs: Record<string, unknown>): DocumentMark {
  return Object.keys(attrs).length > 0 ? { type, attrs } : { type };
}

function readAttributes(
  kind: 'node' | 'mark',
  type: string,
  attrs: Record<string, unknown> | undefined,
  path: string,
  reading: Reading,
): Record<string, unknown> | null {
  const block = blockByName(type);
  if (!block || block.kind !== kind) {
    report(reading, join(path, 'type'), `is not a known ${kind}`);
    return null;
  }
  const parsed = block.attributes.safeParse(attrs ?? {});
  if (!parsed.success) {
    reportShape(reading, join(path, 'attrs'), parsed.error);
    return null;
  }
  if (kind === 'mark') return parsed.data;
  const { id } = parsed.data as { id?: string };
  if (id !== undefined && reading.ids.has(id))
    report(reading, join(path, 'attrs.id'), 'is used twice');
  if (id !== undefined) reading.ids.add(id);
  return parsed.data;
}

function checkContent(node: Node, path: string, reading: Reading): void {
  if (!node.isText && !node.type.validContent(node.content)) {
    report(reading, join(path, 'content'), `is not what a ${node.type.name} may hold`);
  }
  node.forEach((child, _offset, index) => {
    checkContent(child, join(path, `content.${index}`), reading);
  });
}

// Whatever is decided about its suggestions, an article must stay one.
function checkSuggestions(document: ArticleDocument, reading: Reading): void {
  if (!hasSuggestions(document)) return;
  if (document.marks) report(reading, 'marks', 'may not stand on an article');
  for (const outcome of [withoutSuggestions(document), withSuggestions(document)]) {
    const read: Reading = { problems: [], ids: new Set(), nodes: 0 };
    const node = readNode(outcome, '', 0, read);
    if (node && read.problems.length === 0) checkContent(schema.nodeFromJSON(node), '', read);
    for (const { path, message } of read.problems) {
      report(reading, path, `${message} once its suggestions are decided`);
    }
  }
}

function reportShape(reading: Reading, path: string, error: z.ZodError): void {
  for (const issue of error.issues) {
    report(reading, join(path, issue.path.join('.')), issue.message);
  }
}

function join(path: string, rest: string): string {
  return [path, rest].filter(Boolean).join('.');
}

import { blockByName } from './blocks';
import { SCHEMA_VERSION } from './blocks/doc/block';
import type { DocumentNode } from './define-block';
import { fittingAttributes } from './fitting-attributes';
import { jsonText } from './json-text';
import { upgradeDocument } from './upgrades';
import { type ArticleDocument, parseDocument } from './validate';

/**
 * A stored document in today's shape, whatever the row holds: what doesn't fit becomes a block of the
 * kind `unknown` that keeps its JSON. The same row is always read the same way.
 */
export function readStored(stored: unknown): ArticleDocument {
  const upgraded = isRecord(stored) ? upgradeDocument(stored as DocumentNode) : stored;
  const parsed = parseDocument(upgraded);
  return parsed.ok ? parsed.value : salvaged(upgraded);
}

/** The JSON of the parts that couldn't be read, in order. */
export function unreadParts(document: ArticleDocument): string[] {
  return (document.content ?? [])
    .filter(({ type }) => type === 'unknown')
    .map(({ attrs }) => String(attrs?.stored));
}

type Salvage = { blocks: DocumentNode[]; ids: Set<string> };

function salvaged(stored: unknown): ArticleDocument {
  const { attrs, content, unread } = partsOf(stored);
  const salvage: Salvage = { blocks: [], ids: new Set() };
  const [first, ...rest] = content;
  const headline = alone({ type: 'doc', content: [first, BLANK] })?.content?.[0];
  for (const id of idsOf(headline)) salvage.ids.add(id);
  if (unread !== undefined) keepUnread(salvage, unread);
  for (const part of headline || content.length === 0 ? rest : content) keep(salvage, part);
  if (salvage.blocks.length === 0) salvage.blocks.push(BLANK);
  return { type: 'doc', attrs, content: [headline ?? HEADLINE, ...salvage.blocks] };
}

const HEADLINE: DocumentNode = { type: 'headline', attrs: { id: 'unread-headline' } };
const BLANK: DocumentNode = {
  type: 'paragraph',
  attrs: { id: 'unread-blank', lang: '', dir: '' },
};

/** The attributes and the blocks of an article, and what else the row holds. */
function partsOf(stored: unknown) {
  if (!isRecord(stored)) return { attrs: DEFAULTS, content: [], unread: stored ?? null };
  const { type, attrs, content, ...others } = stored;
  const offered = isRecord(attrs) ? attrs : {};
  const fitting = { ...DEFAULTS, ...fittingOf(offered) };
  const misfits = Object.entries(offered).filter(
    ([name, value]) => jsonText(Object(fitting)[name]) !== jsonText(value),
  );
  const unread = {
    ...others,
    ...(type !== 'doc' && { type }),
    ...(attrs !== undefined && !isRecord(attrs) && { attrs }),
    ...(misfits.length > 0 && { attrs: Object.fromEntries(misfits) }),
    ...(content !== undefined && !Array.isArray(content) && { content }),
  };
  return {
    attrs: fitting,
    content: Array.isArray(content) ? content : [],
    unread: Object.keys(unread).length > 0 ? unread : undefined,
  };
}

function fittingOf(offered: Record<string, unknown>): Record<string, unknown> {
  const doc = blockByName('doc');
  return (doc && fittingAttributes(doc, offered)) ?? {};
}

const DEFAULTS = { schemaVersion: SCHEMA_VERSION, ...fittingOf({}) };

function keep(salvage: Salvage, part: unknown): void {
  const block = alone({ type: 'doc', content: [HEADLINE, part] })?.content?.[1];
  const ids = idsOf(block);
  if (!block || ids.some((id) => salvage.ids.has(id))) {
    keepUnread(salvage, part);
    return;
  }
  for (const id of ids) salvage.ids.add(id);
  salvage.blocks.push(block);
}

function keepUnread(salvage: Salvage, part: unknown): void {
  let count = salvage.blocks.length + 1;
  while (salvage.ids.has(`unread-${count}`)) count += 1;
  const id = `unread-${count}`;
  salvage.ids.add(id);
  const stored = jsonText(part);
  salvage.blocks.push({ type: 'unknown', attrs: { id, stored } });
}

function alone(document: unknown): ArticleDocument | null {
  const parsed = parseDocument(document);
  return parsed.ok ? parsed.value : null;
}

function idsOf(node: DocumentNode | undefined): string[] {
  if (!node) return [];
  const own = typeof node.attrs?.id === 'string' ? [node.attrs.id] : [];
  return [...own, ...(node.content ?? []).flatMap(idsOf)];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

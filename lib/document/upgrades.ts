import { SCHEMA_VERSION } from './blocks/doc/block';
import type { DocumentNode } from './define-block';

type Upgrade = (document: DocumentNode) => DocumentNode;

/** From version n of the document's shape to n + 1, by n. Never edited once released. */
const UPGRADES: Record<number, Upgrade> = {};

/** A stored document in today's shape; one of a version that nobody knows is left as it is, for tolerant reading. */
export function upgradeDocument(stored: DocumentNode): DocumentNode {
  let document = stored;
  for (let version = versionOf(document); version < SCHEMA_VERSION; version += 1) {
    const upgrade = UPGRADES[version];
    if (!upgrade) return stored;
    document = upgrade(document);
  }
  return document;
}

function versionOf(document: DocumentNode): number {
  return Number(document.attrs?.schemaVersion ?? SCHEMA_VERSION);
}

import { SCHEMA_VERSION } from './blocks/doc/block';
import type { DocumentNode } from './define-block';

type Upgrade = (document: DocumentNode) => DocumentNode;

/** From version n of the document's shape to n + 1, by n. Never edited once released. */
const UPGRADES: Record<number, Upgrade> = {};

/** A stored document in today's shape; one from a newer version is left as it is, for tolerant reading. */
export function upgradeDocument(stored: DocumentNode): DocumentNode {
  let document = stored;
  for (let version = versionOf(document); version < SCHEMA_VERSION; version += 1) {
    const upgrade = UPGRADES[version];
    if (!upgrade) throw new Error(`No upgrade from version ${version} of the document`);
    document = upgrade(document);
  }
  return document;
}

function versionOf(document: DocumentNode): number {
  return Number(document.attrs?.schemaVersion ?? SCHEMA_VERSION);
}

import { type ArticleDocument, readStored, unreadParts } from './document';
import { sha256Of } from './hash';
import { log } from './log';

// Names of the parts that the log has heard of; a page that is read often says it once.
const said = new Set<string>();
const MOST_SAID = 1_000;

/**
 * The document of a row or of an edition in today's shape; what couldn't be read is in it as a block of
 * the kind `unknown`, and in the log once.
 */
export function storedDocument(stored: unknown): ArticleDocument {
  const document = readStored(stored);
  for (const part of unreadParts(document)) sayUnread(part);
  return document;
}

function sayUnread(part: string): void {
  const sha256 = sha256Of(Buffer.from(part));
  if (said.has(sha256)) return;
  if (said.size >= MOST_SAID) said.clear();
  said.add(sha256);
  log('error', 'document.unread-part', { sha256, bytes: part.length });
}

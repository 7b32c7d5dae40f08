import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { projectRoot } from './project';

/** Answers a request for a published page; false when it isn't one, and nothing was written. */
export type AnswerFromPageStore = (request: IncomingMessage, response: ServerResponse) => boolean;

/** The page store, or one without pages as long as there is none. */
export async function loadPageStore(): Promise<AnswerFromPageStore> {
  const file = path.join(projectRoot, 'lib/site/page-store-server.ts');
  if (!existsSync(file)) return () => false;
  const { answerFromPageStore } = await import(file);
  return answerFromPageStore;
}

import * as z from 'zod';
import { type ArticleDocument, parseDocument } from '../../../lib/document';

const answer = z.object({
  version: z.number(),
  document: z.unknown(),
  changedBy: z.string(),
  changedAt: z.string(),
});

/** The text of an article as the server has it now. */
export type CurrentText = {
  version: number;
  document: ArticleDocument;
  changedBy: string;
  changedAt: string;
};

/** Asks the server for the text as it is now; null when it can't be had. */
export async function fetchCurrentText(articleId: string): Promise<CurrentText | null> {
  try {
    const reply = await fetch(`/api/articles/${encodeURIComponent(articleId)}/draft`);
    const read = answer.safeParse(reply.ok ? await reply.json() : null);
    const document = read.success ? parseDocument(read.data.document) : null;
    return read.success && document?.ok ? { ...read.data, document: document.value } : null;
  } catch {
    return null;
  }
}

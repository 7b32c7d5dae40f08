import * as z from 'zod';
import type { Transaction } from '../db';
import { type ArticleDocument, anatomyOf } from '../document';
import type { Actor } from '../people';
import { ok, type Result, refuse } from '../result';
import { storedDocument } from '../stored-document';
import { type ArticleAction, type ArticleFacts, mayWith, stateAllows } from './policy';
import { STATE_NAMES } from './workflow';

/** What every mutation of an article is told: which, and the version the person was looking at. */
export const articleInput = z.strictObject({ id: z.uuid(), version: z.int().positive() });

/** An article inside a mutation: its row, its document in today's shape, what the policy asks. */
export type OpenArticle = {
  id: string;
  version: number;
  headline: string;
  contentHash: string;
  document: ArticleDocument;
  facts: ArticleFacts;
};

/**
 * Reads an article for a mutation and asks the policy. What the person may not see is not found;
 * what they may see but not do is forbidden; what the state forbids is a wrong state.
 */
export async function openArticle(
  tx: Transaction,
  actor: Actor,
  id: string,
  action: ArticleAction,
): Promise<Result<OpenArticle>> {
  const row = await tx.article.findUnique({ where: { id }, include: { assignments: true } });
  if (!row) return refuse({ kind: 'not-found' });
  const document = storedDocument(row.document);
  const facts = articleFacts(row, document);
  if (!mayWith(actor, 'read', facts)) return refuse({ kind: 'not-found' });
  if (!mayWith(actor, action, facts)) return refuse({ kind: 'forbidden', reason: whyNot(action) });
  if (!stateAllows(actor, action, row.state)) {
    const reason = `The article is ${STATE_NAMES[row.state]}.`;
    return refuse({ kind: 'wrong-state', state: row.state, reason });
  }
  const { version, headline, contentHash } = row;
  return ok({ id, version, headline, contentHash, document, facts });
}

/** What the policy asks of an article, from its row. */
export function articleFacts(
  row: Pick<ArticleFacts, 'state' | 'ownerId' | 'lastChangedBy'> & {
    assignments: { step: string; userId: string }[];
  },
  document: ArticleDocument,
): ArticleFacts {
  const { bylines } = anatomyOf(document);
  return {
    state: row.state,
    ownerId: row.ownerId,
    lastChangedBy: row.lastChangedBy,
    writerId: row.assignments.find(({ step }) => step === 'writing')?.userId ?? null,
    bylinePersonIds: bylines.flatMap((byline) => byline.personId ?? []),
  };
}

function whyNot(action: ArticleAction): string {
  const isDecision = action === 'approve' || action === 'request-changes';
  return isDecision
    ? 'Four eyes: whoever owns, signs or last changed a text does not decide on it.'
    : 'Your role does not allow this.';
}

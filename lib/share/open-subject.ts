import { can, mayWith, seeArticle } from '../article';
import type { Queries } from '../db';
import type { Actor } from '../people';
import { ok, type Result, refuse } from '../result';
import { mayShareIssues } from './policy';

/** What a link shows: one article, or one issue. */
export type Shared = { kind: 'article' | 'issue'; id: string };

/** How what is shared stands: whether a new link to it would show anything that isn't public. */
export type OpenSubject = { state: string; isShareable: boolean };

/** Asks whether somebody may share this at all; what they may not see is not found. */
export async function openSubject(
  queries: Queries,
  actor: Actor,
  { kind, id }: Shared,
): Promise<Result<OpenSubject>> {
  if (kind === 'issue') return openIssue(queries, actor, id);
  const seen = await seeArticle(queries, actor, id, 'read');
  if (!seen.ok) return seen;
  const { facts } = seen.value;
  if (!mayWith(actor, 'share', facts)) return FORBIDDEN;
  return ok({ state: facts.state, isShareable: can(actor, 'share', facts) });
}

async function openIssue(queries: Queries, actor: Actor, id: string): Promise<Result<OpenSubject>> {
  const issue = await queries.issue.findUnique({ where: { id }, select: { state: true } });
  if (!issue || actor.role === 'reader') return refuse({ kind: 'not-found' });
  if (!mayShareIssues(actor)) return FORBIDDEN;
  const isPublished = issue.state === 'published' || issue.state === 'corrected';
  return ok({ state: issue.state, isShareable: !isPublished });
}

const FORBIDDEN = refuse({ kind: 'forbidden', reason: 'Your role does not allow this.' });

/** The columns of a link that name what it shows. */
export function subjectColumns({ kind, id }: Shared) {
  return kind === 'article' ? { articleId: id } : { issueId: id };
}

/** What a link shows, by its row. */
export function sharedOf(row: { articleId: string | null; issueId: string | null }): Shared {
  if (row.articleId) return { kind: 'article', id: row.articleId };
  return { kind: 'issue', id: row.issueId ?? '' };
}

import type { Queries } from '../db';
import { actorById } from '../people';
import { hashOfToken } from '../token';
import { openSubject, type Shared, sharedOf } from './open-subject';

/** A link that opens now. */
export type OpenLink = {
  id: string;
  shared: Shared;
  label: string;
  mayComment: boolean;
  createdById: string;
  expiresAt: Date;
};

/**
 * The link of a token, if it opens by the clock of the database. Whatever keeps it from opening gives
 * the same answer: a token that never was, its end, its revocation, a withdrawn article, or that
 * whoever made it may not share this any more.
 */
export async function findLink(queries: Queries, token: string): Promise<OpenLink | null> {
  const tokenHash = hashOfToken('preview', token);
  if (!tokenHash) return null;
  const [open] = await queries.$queryRaw<{ id: string }[]>`
    select id from "PreviewLink"
    where "tokenHash" = ${tokenHash} and "revokedAt" is null and "expiresAt" > now()`;
  if (!open) return null;
  const link = await queries.previewLink.findUniqueOrThrow({ where: { id: open.id } });
  const shared = sharedOf(link);
  const maker = await actorById(link.createdById, queries);
  const subject = maker && (await openSubject(queries, maker, shared));
  if (!subject?.ok || subject.value.state === 'withdrawn') return null;
  const { id, label, mayComment, createdById, expiresAt } = link;
  return { id, shared, label, mayComment, createdById, expiresAt };
}

/** Whether a link shows this article: it is the one, or stands in the issue. */
export async function showsArticle(
  queries: Queries,
  { shared }: Pick<OpenLink, 'shared'>,
  articleId: string,
): Promise<boolean> {
  if (shared.kind === 'article') return shared.id === articleId;
  const where = {
    articleId,
    issueId: shared.id,
    article: { state: { not: 'withdrawn' as const } },
  };
  return (await queries.placement.count({ where })) === 1;
}

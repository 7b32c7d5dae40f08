import { openThreadCounts } from '../comment';
import type { Queries } from '../db';
import type { storedTexts } from './kept-texts';
import type { PlacedArticle } from './readiness-subject';

/** Reads the texts of articles that are named by id and hash. */
export type ReadTexts = typeof storedTexts;

const standingApprovals = {
  where: { voidedAt: null },
  include: { user: { select: { name: true } } },
} as const;

/** The articles of an issue in their order, with all that readiness asks of them. */
export async function placedArticles(
  queries: Queries,
  issueId: string,
  readTexts: ReadTexts,
): Promise<PlacedArticle[]> {
  // Their texts are asked for alone: within another row's relation the client reads them twice.
  const placements = await queries.placement.findMany({
    where: { issueId },
    orderBy: { position: 'asc' },
    select: {
      article: {
        select: {
          id: true,
          headline: true,
          state: true,
          contentHash: true,
          approvals: standingApprovals,
        },
      },
    },
  });
  const heads = placements.map(({ article }) => article);
  const texts = await readTexts(queries, heads);
  const openThreads = await openThreadCounts(
    queries,
    heads.map(({ id }) => id),
  );
  return heads.flatMap(({ approvals, ...head }) => {
    const document = texts.get(head.id);
    if (!document) return [];
    return {
      ...head,
      document,
      approvals: approvals.map(({ contentHash, user, breakGlassReason }) => ({
        contentHash,
        by: user.name,
        breakGlassReason,
      })),
      openThreads: openThreads.get(head.id) ?? 0,
    };
  });
}

import { database, type Prisma } from '../db';
import type { ArticleDocument } from '../document';
import type { Actor } from '../people';
import type { Finding } from '../result';
import { preflightRules } from './check-readiness';
import { articleFacts, storedDocument } from './open-article';
import { ARTICLE_ACTIONS, ARTICLE_POLICY, type ArticleAction, can, mayWith } from './policy';
import { preflightArticle } from './preflight';
import type { ArticleState } from './workflow';

/** An article as lists show it. */
export type ArticleLine = {
  id: string;
  headline: string;
  section: string;
  state: ArticleState;
  stateSince: Date;
  updatedAt: Date;
  owner: string;
  mine: boolean;
  issueMonth: string | null;
};

export type ArticleFilter = { state?: ArticleState; after?: { updatedAt: Date; id: string } };

const PAGE = 50;

/** The articles a person may see, latest change first, fifty at a time. */
export async function articlesFor(
  actor: Actor,
  filter: ArticleFilter = {},
): Promise<ArticleLine[]> {
  const where: Prisma.ArticleWhereInput[] = [visibleTo(actor)];
  if (filter.state) where.push({ state: filter.state });
  if (filter.after) {
    const { updatedAt, id } = filter.after;
    where.push({ OR: [{ updatedAt: { lt: updatedAt } }, { updatedAt, id: { lt: id } }] });
  }
  const rows = await database().article.findMany({
    where: { AND: where },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: PAGE,
    omit: { document: true },
    include: {
      owner: { select: { name: true } },
      placement: { select: { issue: { select: { month: true } } } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    headline: row.headline,
    section: row.sectionSlug,
    state: row.state,
    stateSince: row.stateSince,
    updatedAt: row.updatedAt,
    owner: row.owner.name,
    mine: row.ownerId === actor.id,
    issueMonth: row.placement?.issue.month ?? null,
  }));
}

/** How many articles a person may see in each state. */
export async function articleCounts(actor: Actor): Promise<Partial<Record<ArticleState, number>>> {
  const groups = await database().article.groupBy({
    by: ['state'],
    where: visibleTo(actor),
    _count: true,
  });
  return Object.fromEntries(groups.map((group) => [group.state, group._count]));
}

/** The last submission that came back with a note, or is open. */
export type RoundLine = {
  number: number;
  submittedAt: Date;
  decision: string | null;
  note: string;
  decidedAt: Date | null;
};

/** One article with everything its page shows. */
export type ArticleView = ArticleLine & {
  version: number;
  contentHash: string;
  document: ArticleDocument;
  /** What this person may do with it now. */
  allowed: readonly ArticleAction[];
  findings: Finding[];
  rounds: RoundLine[];
  /** Who approved exactly this text. */
  approvals: { name: string; at: Date; breakGlassReason: string | null }[];
};

/** An article for its page; null when there is none or this person may not see it. */
export async function articleFor(actor: Actor, id: string): Promise<ArticleView | null> {
  const row = await database().article.findUnique({
    where: { id },
    include: {
      owner: { select: { name: true } },
      assignments: true,
      placement: { select: { issue: { select: { month: true } } } },
      rounds: { orderBy: { number: 'desc' } },
      approvals: { where: { voidedAt: null }, include: { user: { select: { name: true } } } },
    },
  });
  if (!row) return null;
  const document = storedDocument(row.document);
  const facts = articleFacts(row, document);
  if (!mayWith(actor, 'read', facts)) return null;
  return {
    id,
    headline: row.headline,
    section: row.sectionSlug,
    state: row.state,
    stateSince: row.stateSince,
    updatedAt: row.updatedAt,
    owner: row.owner.name,
    mine: row.ownerId === actor.id,
    issueMonth: row.placement?.issue.month ?? null,
    version: row.version,
    contentHash: row.contentHash,
    document,
    allowed: ARTICLE_ACTIONS.filter((action) => can(actor, action, facts)),
    findings: preflightArticle(id, document, await preflightRules([document])),
    rounds: row.rounds.map(({ number, submittedAt, decision, note, decidedAt }) => ({
      number,
      submittedAt,
      decision,
      note,
      decidedAt,
    })),
    approvals: row.approvals
      .filter((approval) => approval.contentHash === row.contentHash)
      .map((approval) => ({
        name: approval.user.name,
        at: approval.createdAt,
        breakGlassReason: approval.breakGlassReason,
      })),
  };
}

function visibleTo(actor: Actor): Prisma.ArticleWhereInput {
  const rule = ARTICLE_POLICY.read[actor.role];
  if (rule === 'yes') return {};
  return rule === 'own' ? { ownerId: actor.id } : { id: { in: [] } };
}

import { database } from '../db';
import type { ArticleDocument } from '../document';
import type { Actor } from '../people';
import { storedDocument } from '../stored-document';
import type { ArticleLine } from './list/article-line';
import { articleFacts } from './open-article';
import {
  ARTICLE_ACTIONS,
  type ArticleAction,
  can,
  isAuthorOf,
  mayWith,
  mustSuggest,
} from './policy';
import type { PreflightRules, Waiver } from './preflight';
import { preflightRules } from './review/check-readiness';
import { storedWaivers } from './review/stored-waivers';

/** The last submission that came back with a note, or is open. */
export type RoundLine = {
  number: number;
  submittedAt: Date;
  decision: string | null;
  note: string;
  decidedAt: Date | null;
};

/** One article with everything its page shows. */
export type ArticleView = Omit<ArticleLine, 'step' | 'assignee' | 'due' | 'dueIn'> & {
  version: number;
  contentHash: string;
  document: ArticleDocument;
  /** What this person may do with it now. */
  allowed: readonly ArticleAction[];
  /** Whether this person’s changes are suggestions at first, and whether they must be. */
  suggesting: { isOn: boolean; isBound: boolean };
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
    suggesting: { isOn: !isAuthorOf(actor, facts), isBound: mustSuggest(actor, facts) },
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

/** What preflight of an article goes by, and why some of its warnings may stand, by the names of findings. */
export type ArticleChecks = { rules: PreflightRules; waivers: Record<string, Waiver> };

/** The checks of an article, for a page that shows it to somebody who may see it. */
export async function checksOf(
  article: Pick<ArticleView, 'id' | 'document'>,
): Promise<ArticleChecks> {
  const [rules, waivers] = await Promise.all([
    preflightRules([article.document]),
    storedWaivers(database(), { articleId: article.id }),
  ]);
  return { rules, waivers: Object.fromEntries(waivers) };
}

import { database } from '../../db';
import { type Actor, deskPeople, type Role } from '../../people';
import { ARTICLE_POLICY } from '../policy';
import type { ArticleState } from '../workflow';
import type { Step } from './steps';

/** What somebody has in hand: articles they own that are under way, and steps that were given to them. */
export type WorkOf = {
  articles: { id: string; headline: string; state: ArticleState }[];
  /** How many there are; the list stops at `SHOWN`. */
  owned: number;
  steps: { id: string; headline: string; step: Step }[];
  /** Who could have it instead. */
  others: { id: string; name: string }[];
};

/** The most articles that are listed of somebody’s work. */
const SHOWN = 50;

/** The states in which an article is somebody’s to do something about. */
export const UNDER_WAY: readonly ArticleState[] = [
  'draft',
  'in_review',
  'changes_requested',
  'approved',
];

/** Who can own an article. */
export const WRITERS: readonly Role[] = ['author', 'editor', 'publisher'];

/** What somebody has in hand, for whoever may give any of it to others; null for everybody else. */
export async function workOf(actor: Actor, userId: string): Promise<WorkOf | null> {
  if (ARTICLE_POLICY.assign[actor.role] !== 'yes') return null;
  const where = { ownerId: userId, state: { in: [...UNDER_WAY] } };
  const [articles, owned, assignments, people] = await Promise.all([
    database().article.findMany({
      where,
      select: { id: true, headline: true, state: true },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
    }),
    database().article.count({ where }),
    database().assignment.findMany({
      where: { userId, article: { state: { in: [...UNDER_WAY] } } },
      select: { step: true, article: { select: { id: true, headline: true } } },
      orderBy: { assignedAt: 'desc' },
      take: SHOWN,
    }),
    deskPeople(),
  ]);
  const steps = assignments.map(({ step, article }) => ({ ...article, step }));
  const others = people.flatMap(({ id, name, role }) =>
    id !== userId && WRITERS.includes(role) ? [{ id, name }] : [],
  );
  return { articles, owned, steps, others };
}

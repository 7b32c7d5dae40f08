/** The states of an article, in the order of its life. */
export const ARTICLE_STATES = [
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'published',
  'withdrawn',
] as const;

export type ArticleState = (typeof ARTICLE_STATES)[number];

/** A change of state that somebody asks for on the desk. Publishing is the issue's. */
export const ARTICLE_MOVES = [
  'submit',
  'take-back',
  'request-changes',
  'approve',
  'reopen',
  'withdraw',
  'restore',
] as const;

export type ArticleMove = (typeof ARTICLE_MOVES)[number];

type Move = {
  from: readonly ArticleState[];
  to: ArticleState;
  /** The event that records it. */
  event: string;
};

/** The moves table: from where, to where, and what the trail calls it. */
export const MOVES: Record<ArticleMove, Move> = {
  submit: { from: ['draft', 'changes_requested'], to: 'in_review', event: 'article.submitted' },
  'take-back': { from: ['in_review'], to: 'draft', event: 'article.taken-back' },
  'request-changes': {
    from: ['in_review'],
    to: 'changes_requested',
    event: 'article.changes-requested',
  },
  approve: { from: ['in_review'], to: 'approved', event: 'article.approved' },
  reopen: { from: ['approved'], to: 'in_review', event: 'article.reopened' },
  withdraw: { from: ['draft', 'changes_requested'], to: 'withdrawn', event: 'article.withdrawn' },
  restore: { from: ['withdrawn'], to: 'draft', event: 'article.restored' },
};

/** Whether a move leads out of this state. */
export function moveLeadsFrom(move: ArticleMove, state: ArticleState): boolean {
  return MOVES[move].from.includes(state);
}

/** The states as the desk prints them. */
export const STATE_NAMES: Record<ArticleState, string> = {
  draft: 'draft',
  in_review: 'in review',
  changes_requested: 'changes requested',
  approved: 'approved',
  published: 'published',
  withdrawn: 'withdrawn',
};

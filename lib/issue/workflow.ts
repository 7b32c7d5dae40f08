/** The states of an issue, in the order of its life. */
export const ISSUE_STATES = [
  'planning',
  'assembling',
  'signed',
  'scheduled',
  'published',
  'corrected',
] as const;

export type IssueState = (typeof ISSUE_STATES)[number];

export const ISSUE_MOVES = ['assemble', 'sign', 'publish'] as const;

export type IssueMove = (typeof ISSUE_MOVES)[number];

/** The moves table: from where, to where, and what the trail calls it. */
export const ISSUE_MOVE_TABLE: Record<
  IssueMove,
  { from: readonly IssueState[]; to: IssueState; event: string }
> = {
  assemble: {
    from: ['planning', 'assembling', 'signed', 'scheduled'],
    to: 'assembling',
    event: 'issue.changed',
  },
  sign: { from: ['assembling'], to: 'signed', event: 'issue.signed' },
  publish: { from: ['signed', 'scheduled'], to: 'published', event: 'issue.published' },
};

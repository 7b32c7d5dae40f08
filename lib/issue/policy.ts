import type { Actor, Role } from '../people';
import { ISSUE_MOVE_TABLE, type IssueState } from './workflow';

export const ISSUE_ACTIONS = [
  'read',
  'create',
  'assemble',
  'waive',
  'sign',
  'publish',
  'export',
  'read-trail',
] as const;

export type IssueAction = (typeof ISSUE_ACTIONS)[number];

/** Who may do what with an issue, one row an action. */
export const ISSUE_POLICY: Record<IssueAction, readonly Role[]> = {
  read: ['author', 'editor', 'publisher', 'admin'],
  create: ['editor', 'publisher'],
  assemble: ['editor', 'publisher'],
  waive: ['editor', 'publisher'],
  sign: ['publisher'],
  publish: ['publisher'],
  export: ['editor', 'publisher', 'admin'],
  'read-trail': ['editor', 'publisher', 'admin'],
};

/** Whether this person may do this with issues at all. */
export function mayWithIssues(actor: Actor, action: IssueAction): boolean {
  return ISSUE_POLICY[action].includes(actor.role);
}

/** Whether this person may do this with an issue in this state. */
export function canWithIssue(actor: Actor, action: IssueAction, state: IssueState): boolean {
  return mayWithIssues(actor, action) && issueStateAllows(action, state);
}

/** Whether an issue's state lets it be done. */
export function issueStateAllows(action: IssueAction, state: IssueState): boolean {
  if (action === 'sign' || action === 'publish')
    return ISSUE_MOVE_TABLE[action].from.includes(state);
  if (action === 'assemble' || action === 'waive') {
    return ISSUE_MOVE_TABLE.assemble.from.includes(state);
  }
  return action !== 'export' || state === 'published' || state === 'corrected';
}

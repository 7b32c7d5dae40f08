import type { Actor, Role } from '../people';
import { type ArticleMove, type ArticleState, moveLeadsFrom } from './workflow';

/** Everything that can be done with an article. */
export const ARTICLE_ACTIONS = [
  'read',
  'comment',
  'edit',
  'submit',
  'take-back',
  'withdraw',
  'restore',
  'request-changes',
  'approve',
  'break-glass',
  'reopen',
  'waive',
  'place',
  'assign',
  'take',
  'hand-over',
  'release',
  'export-draft',
  'share',
  'read-trail',
] as const;

export type ArticleAction = (typeof ARTICLE_ACTIONS)[number];

/** `own`: only articles one owns or was asked to write; `never-own`: only where one neither does, nor signs, nor changed it last. */
type Rule = 'yes' | 'no' | 'own' | 'never-own';

type Row = Record<Role, Rule>;

function row(author: Rule, editor: Rule, publisher: Rule, admin: Rule): Row {
  return { reader: 'no', author, editor, publisher, admin };
}

/** Who may do what: the table of SPEC's “Who may do what”, one row an action. */
export const ARTICLE_POLICY: Record<ArticleAction, Row> = {
  //                      author  editor       publisher    admin
  read: row('own', 'yes', 'yes', 'yes'),
  comment: row('own', 'yes', 'yes', 'yes'),
  edit: row('own', 'yes', 'yes', 'no'),
  submit: row('own', 'yes', 'yes', 'no'),
  'take-back': row('own', 'yes', 'yes', 'no'),
  withdraw: row('own', 'yes', 'yes', 'no'),
  restore: row('no', 'yes', 'yes', 'no'),
  'request-changes': row('no', 'never-own', 'never-own', 'no'),
  approve: row('no', 'never-own', 'never-own', 'no'),
  'break-glass': row('no', 'no', 'no', 'yes'),
  reopen: row('no', 'yes', 'yes', 'no'),
  waive: row('no', 'yes', 'yes', 'no'),
  place: row('no', 'yes', 'yes', 'no'),
  assign: row('no', 'yes', 'yes', 'yes'),
  take: row('own', 'yes', 'yes', 'no'),
  'hand-over': row('own', 'yes', 'yes', 'no'),
  release: row('own', 'yes', 'yes', 'yes'),
  'export-draft': row('own', 'yes', 'yes', 'yes'),
  share: row('own', 'yes', 'yes', 'yes'),
  'read-trail': row('own', 'yes', 'yes', 'yes'),
};

const EDITABLE: Record<Role, readonly ArticleState[]> = {
  reader: [],
  author: ['draft', 'changes_requested'],
  editor: ['draft', 'in_review', 'changes_requested', 'approved'],
  publisher: ['draft', 'in_review', 'changes_requested', 'approved'],
  admin: [],
};

const ASSIGNABLE: readonly ArticleState[] = ['draft', 'in_review', 'changes_requested'];

/** What the policy has to know of an article. */
export type ArticleFacts = {
  state: ArticleState;
  ownerId: string;
  lastChangedBy: string;
  /** Who was asked to write it, where that is not left to its owner. */
  writerId?: string | null;
  /** The persons in its byline. */
  bylinePersonIds: readonly string[];
};

/** Whether this person may do this with this article, whatever its state. */
export function mayWith(actor: Actor, action: ArticleAction, article: ArticleFacts): boolean {
  const rule = ARTICLE_POLICY[action][actor.role];
  if (rule === 'own') return isOwn(actor, article);
  if (rule === 'never-own') return isForeignText(actor, article);
  return rule === 'yes';
}

/** Whether this person may do this with this article now: the policy and the state together. */
export function can(actor: Actor, action: ArticleAction, article: ArticleFacts): boolean {
  return mayWith(actor, action, article) && stateAllows(actor, action, article.state);
}

/** Whether the state lets somebody of this role do it. */
export function stateAllows(actor: Actor, action: ArticleAction, state: ArticleState): boolean {
  if (action === 'edit') return EDITABLE[actor.role].includes(state);
  if (action === 'break-glass') return moveLeadsFrom('approve', state);
  if (action === 'place' || action === 'waive' || action === 'share') {
    return state !== 'withdrawn' && state !== 'published';
  }
  if (['assign', 'take', 'hand-over', 'release'].includes(action)) {
    return ASSIGNABLE.includes(state);
  }
  if (['read', 'comment', 'export-draft', 'read-trail'].includes(action)) return true;
  return moveLeadsFrom(action as ArticleMove, state);
}

function isOwn(actor: Actor, article: ArticleFacts): boolean {
  return article.ownerId === actor.id || article.writerId === actor.id;
}

/** Whether somebody owns, writes or signs an article. */
export function isAuthorOf(actor: Actor, article: ArticleFacts): boolean {
  const signs = actor.personId !== null && article.bylinePersonIds.includes(actor.personId);
  return isOwn(actor, article) || signs;
}

/** Whether this person's changes to an article are suggestions, unless they confirm otherwise. */
export function mustSuggest(actor: Actor, article: ArticleFacts): boolean {
  const isUnderReview = article.state === 'in_review' || article.state === 'approved';
  return isUnderReview && !isAuthorOf(actor, article);
}

// Four eyes: not the owner or writer, not a name in the byline, not the last hand on the text.
function isForeignText(actor: Actor, article: ArticleFacts): boolean {
  return !isAuthorOf(actor, article) && article.lastChangedBy !== actor.id;
}

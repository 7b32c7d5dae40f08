import type { Actor } from '../../people';
import { type ArticleFacts, mayWith } from '../policy';
import type { ArticleMove, ArticleState } from '../workflow';

/** The steps of an article that one person takes on at a time. */
export const STEPS = ['writing', 'review'] as const;

export type Step = (typeof STEPS)[number];

/** In which states somebody may take on a step; a reviewer may be found before the text is in. */
export const STEP_OPEN: Record<Step, readonly ArticleState[]> = {
  writing: ['draft', 'changes_requested'],
  review: ['draft', 'changes_requested', 'in_review'],
};

/** The step an article waits for in each state; what is approved waits for its issue, not for a person. */
export const CURRENT_STEP: Record<ArticleState, Step | null> = {
  draft: 'writing',
  changes_requested: 'writing',
  in_review: 'review',
  approved: null,
  published: null,
  withdrawn: null,
};

/**
 * What a move does to those who have taken on a step. `keep`: the writer writes again and the
 * reviewer reviews the next round; `check`: a reviewer who may no longer decide is let go;
 * `clear`: nobody has anything to do with it any more.
 */
export const STEPS_AFTER: Record<ArticleMove, 'keep' | 'check' | 'clear'> = {
  submit: 'check',
  'take-back': 'keep',
  'request-changes': 'keep',
  approve: 'keep',
  reopen: 'check',
  withdraw: 'clear',
  restore: 'keep',
};

/** Whether this person can have this step of this article: four eyes hold for a reviewer. */
export function mayHold(person: Actor, step: Step, article: ArticleFacts): boolean {
  if (step === 'review') return mayWith(person, 'approve', article);
  return person.role === 'author' || mayWith(person, 'edit', article);
}

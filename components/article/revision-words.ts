import type { RevisionReason } from '../../lib/article';

const WORDS: Record<Exclude<RevisionReason, `restored:${number}`>, string> = {
  created: 'Brought along or imported',
  submitted: 'Submitted for review',
  approved: 'Approved',
  'approved by break-glass': 'Approved by break-glass',
  'sent back': 'Changes requested',
  reopened: 'Reopened',
  'looked at': 'As somebody read it',
  sitting: 'As it was left before the next sitting',
  'before-merge': 'Before two texts were merged',
  'before-restore': 'Before an earlier revision was restored',
};

/** Why a revision was kept, in words. */
export function revisionWords(reason: RevisionReason): string {
  const restored = /^restored:(\d+)$/.exec(reason);
  if (restored) return `Restored from revision ${restored[1]}`;
  return WORDS[reason as keyof typeof WORDS] ?? reason;
}

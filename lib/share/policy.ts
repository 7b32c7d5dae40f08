import type { Actor, Role } from '../people';

// The row “preview link” for issues. That for articles stands in their own table, under `share`.
const SHARERS: readonly Role[] = ['editor', 'publisher', 'admin'];

/** Whether this person may show a whole issue to readers outside the house. */
export function mayShareIssues(actor: Actor): boolean {
  return SHARERS.includes(actor.role);
}

import type { Actor, Role } from '../people';

/** Who is editing, as far as the policy asks. */
export type LockFacts = {
  holderId: string;
  /** Who asks for it, and for how long, in ms. */
  askerId: string | null;
  askedForMs: number;
};

/** How long a holder may leave somebody who asks without an answer. */
export const ANSWER_WITHIN_MS = 2 * 60_000;

/** Whether somebody may give a lock away or take it over, when it is not their own. */
const OVER_OTHERS: Record<Role, { handOver: boolean; takeOver: boolean }> = {
  reader: { handOver: false, takeOver: false },
  author: { handOver: false, takeOver: false },
  editor: { handOver: true, takeOver: true },
  publisher: { handOver: true, takeOver: true },
  // Hands locks over, but edits no text.
  admin: { handOver: true, takeOver: false },
};

/** Whether this person may hand a live lock to who asks for it: their own, or as one who runs the desk. */
export function mayHandOver(actor: Actor, { holderId }: LockFacts): boolean {
  return holderId === actor.id || OVER_OTHERS[actor.role].handOver;
}

/** Whether this person may take a live lock: from their own other window, unanswered, or by role. */
export function mayTakeOver(actor: Actor, lock: LockFacts): boolean {
  const isUnanswered = lock.askerId === actor.id && lock.askedForMs >= ANSWER_WITHIN_MS;
  return lock.holderId === actor.id || isUnanswered || OVER_OTHERS[actor.role].takeOver;
}

import type { Actor, Role } from '../people';

/** Everything that can be done with outlets. */
export const OUTLET_ACTIONS = [
  'read',
  'propose',
  'create',
  'decide',
  'update',
  'describe',
  'merge',
  'read-trail',
] as const;

export type OutletAction = (typeof OUTLET_ACTIONS)[number];

const EDITORS: readonly Role[] = ['editor', 'publisher', 'admin'];

/** Who may do what with outlets, one row an action: authors propose, editors keep the registry. */
export const OUTLET_POLICY: Record<OutletAction, readonly Role[]> = {
  read: ['author', ...EDITORS],
  propose: ['author', ...EDITORS],
  create: EDITORS,
  decide: EDITORS,
  update: EDITORS,
  describe: EDITORS,
  merge: EDITORS,
  'read-trail': EDITORS,
};

/** How an outlet stands: waiting to be accepted, kept, turned down, or gone into another. */
export const OUTLET_STATES = ['proposed', 'registered', 'declined', 'merged'] as const;

export type OutletState = (typeof OUTLET_STATES)[number];

const POSSIBLE: Record<OutletAction, readonly OutletState[]> = {
  read: OUTLET_STATES,
  propose: OUTLET_STATES,
  create: OUTLET_STATES,
  decide: ['proposed'],
  update: ['proposed', 'registered'],
  describe: ['proposed', 'registered'],
  merge: ['registered', 'proposed'],
  'read-trail': OUTLET_STATES,
};

/** Whether this person may do this with outlets at all. */
export function mayWithOutlets(actor: Actor, action: OutletAction): boolean {
  return OUTLET_POLICY[action].includes(actor.role);
}

/** Whether an outlet's state lets it be done. */
export function outletStateAllows(action: OutletAction, state: OutletState): boolean {
  return POSSIBLE[action].includes(state);
}

/** Whether this person may do this with an outlet in this state. */
export function canWithOutlet(actor: Actor, action: OutletAction, state: OutletState): boolean {
  return mayWithOutlets(actor, action) && outletStateAllows(action, state);
}

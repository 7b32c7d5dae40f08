import type { Actor, Role } from './actor';

export const DESK_ACTIONS = [
  'enter-desk',
  'import',
  'see-names',
  'see-users',
  'manage-users',
  'change-settings',
  'arrange-sections',
  'see-jobs',
] as const;

export type DeskAction = (typeof DESK_ACTIONS)[number];

const DESK_POLICY: Record<DeskAction, readonly Role[]> = {
  'enter-desk': ['author', 'editor', 'publisher', 'admin'],
  import: ['author', 'editor', 'publisher'],
  'see-names': ['editor', 'publisher', 'admin'],
  'see-users': ['admin'],
  'manage-users': ['admin'],
  'change-settings': ['admin'],
  'arrange-sections': ['editor', 'publisher', 'admin'],
  'see-jobs': ['publisher', 'admin'],
};

/** Whether somebody may do what concerns the desk as a whole. */
export function canOnDesk(actor: Actor | null, action: DeskAction): boolean {
  return actor !== null && DESK_POLICY[action].includes(actor.role);
}

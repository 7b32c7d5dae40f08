import type { Actor, Role } from './actor';

export type DeskAction = 'enter-desk' | 'import' | 'see-users' | 'change-settings';

const DESK_POLICY: Record<DeskAction, readonly Role[]> = {
  'enter-desk': ['author', 'editor', 'publisher', 'admin'],
  import: ['author', 'editor', 'publisher'],
  'see-users': ['admin'],
  'change-settings': ['admin'],
};

/** Whether somebody may do what concerns the desk as a whole. */
export function canOnDesk(actor: Actor | null, action: DeskAction): boolean {
  return actor !== null && DESK_POLICY[action].includes(actor.role);
}

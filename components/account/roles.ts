import type { Role } from '../../lib/people';

/** What each role comes to do, in a sentence beside the choice. */
const ROLE_HINTS: Record<Role, string> = {
  reader: 'Reads what is published; has no desk.',
  author: 'Writes and submits articles of their own.',
  editor: 'Reviews, approves and places articles.',
  publisher: 'All of an editor; signs and publishes issues.',
  admin: 'Keeps people and settings; neither writes nor decides.',
};

/** The roles to choose from, most common first. */
export const ROLE_OPTIONS = (['author', 'editor', 'publisher', 'admin', 'reader'] as const).map(
  (role) => ({ value: role, label: `${role} – ${ROLE_HINTS[role]}` }),
);

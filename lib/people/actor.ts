/** What an account may be; the policy tables say what each may do. */
export const ROLES = ['reader', 'author', 'editor', 'publisher', 'admin'] as const;

export type Role = (typeof ROLES)[number];

/** The signed-in person on whose behalf something is done. */
export type Actor = {
  id: string;
  role: Role;
  name: string;
  email: string;
  /** The name in bylines that is theirs, if any. */
  personId: string | null;
  /** The session that speaks for them, asked again before anything is written; null on the command line. */
  sessionId: string | null;
};

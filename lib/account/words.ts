import type { Role } from '../people';

/** A role with its article, inside a sentence. */
export const ROLE_WORDS: Record<Role, string> = {
  reader: 'a reader',
  author: 'an author',
  editor: 'an editor',
  publisher: 'a publisher',
  admin: 'an admin',
};

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** An instant as a letter gives it, the same for everybody. */
export function momentOf(at: Date): string {
  return `${MOMENT.format(at)} UTC`;
}

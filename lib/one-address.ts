// One mailbox and nothing else: no name, no list, no group, no comment, no quoted part, no line end.
const ADDRESS =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9][a-z0-9-]{0,62}\.)*[a-z0-9][a-z0-9-]{0,62}$/i;

/** The text as one e-mail address, or null: whatever a mail program might read as two is none. */
export function oneAddress(text: string): string | null {
  const trimmed = text.trim();
  return trimmed.length <= 254 && ADDRESS.test(trimmed) ? trimmed : null;
}

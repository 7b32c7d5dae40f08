import * as z from 'zod';
import { recordEvent } from '../event';
import { LINK_HERE, writeMail } from '../mail';
import { oneAddress } from '../one-address';
import { type Actor, canOnDesk, ROLES, refuseAttempt, transactOnAccounts } from '../people';
import { publicationSettings } from '../publication';
import { readInput } from '../read-input';
import { invalid, ok, type Result } from '../result';
import { type MadeLink, makeLink, revokeLinks } from './account-link';
import { holdAddress } from './hold-address';
import { mayManage } from './open-user';
import { momentOf, ROLE_WORDS } from './words';

/** An e-mail address as accounts keep it: one, and in lower case. */
export const accountEmail = z
  .string()
  .max(254)
  .transform((text) => oneAddress(text)?.toLowerCase() ?? '')
  .pipe(z.string().min(1, 'This is no e-mail address.'));

const input = z.strictObject({ email: accountEmail, role: z.enum(ROLES) });

/** An invitation as it is shown this once. */
export type NewInvitation = { id: string; email: string; address: string; expiresAt: string };

/**
 * Invites somebody to have an account in a role: by mail, and by the link that is given out here
 * alone. A new invitation to an address closes the one before.
 */
export async function inviteUser(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<NewInvitation>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  if (!canOnDesk(actor, 'manage-users')) return refuseAttempt(actor, 'invite somebody');
  const { email, role } = read.value;
  return transactOnAccounts(actor, async (tx, actor) => {
    const managing = await mayManage(tx, actor);
    if (!managing.ok) return managing;
    await holdAddress(tx, email);
    const existing = await tx.user.findUnique({ where: { email } });
    if (existing?.deactivatedAt) {
      return invalid('email', 'They have an account, which is deactivated: reactivate it.');
    }
    if (existing) return invalid('email', 'They have an account already.');
    await revokeLinks(tx, { purpose: 'invitation', email });
    const link = await makeLink(tx, 'invitation', { email, role, createdById: actor.id });
    const { title } = await publicationSettings(tx);
    await writeMail(tx, {
      key: `account-link:${link.linkId}`,
      kind: 'invitation',
      address: email,
      link: link.address,
      subject: `Your invitation to ${title}`,
      text: letter(actor.name, title, ROLE_WORDS[role], link),
    });
    await recordEvent(tx, {
      subject: { kind: 'user', id: link.linkId },
      type: 'user.invited',
      actorId: actor.id,
      data: { role },
    });
    const { linkId: id, address, expiresAt } = link;
    return ok({ id, email, address, expiresAt: expiresAt.toISOString() });
  });
}

function letter(inviter: string, title: string, role: string, { expiresAt }: MadeLink): string {
  return [
    `${inviter} invites you to the desk of ${title}, as ${role}.`,
    `Choose your name and your password here:\n\n${LINK_HERE}`,
    `The link opens once, until ${momentOf(expiresAt)}. If you know nothing of this, leave it alone: nothing happens.`,
  ].join('\n\n');
}

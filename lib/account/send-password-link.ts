import { transactAsSystem } from '../db';
import { recordEvent } from '../event';
import { LINK_HERE, writeMail } from '../mail';
import { actorByEmail } from '../people';
import { publicationSettings } from '../publication';
import { ok } from '../result';
import { makeLink, revokeLinks } from './account-link';
import { momentOf } from './words';

/** Writes the mail with a link to set a new password, if there is such an account; the job behind `askForNewPassword`. */
export async function sendPasswordLink({ email }: { email: string }): Promise<void> {
  const user = await actorByEmail(email);
  if (!user) return;
  await transactAsSystem(async (tx) => {
    await revokeLinks(tx, { purpose: 'new_password', userId: user.id });
    const link = await makeLink(tx, 'new_password', { userId: user.id });
    const { title } = await publicationSettings(tx);
    await writeMail(tx, {
      key: `account-link:${link.linkId}`,
      kind: 'new-password',
      address: user.email,
      link: link.address,
      subject: `A new password for ${title}`,
      text: [
        `Somebody asked for a new password for your account at ${title}.`,
        `Choose it here:\n\n${LINK_HERE}`,
        `The link opens once, until ${momentOf(link.expiresAt)}. If it was not you, leave it alone: your password stays as it is.`,
      ].join('\n\n'),
    });
    await recordEvent(tx, {
      subject: { kind: 'user', id: user.id },
      type: 'user.new-password-asked',
      actorId: null,
    });
    return ok(null);
  });
}

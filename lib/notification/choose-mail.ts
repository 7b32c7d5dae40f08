import * as z from 'zod';
import { type Transaction, transactAsSystem } from '../db';
import { lookUp } from '../look-up';
import { readUnsubscription } from '../mail';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import { ok, type Result, refuse } from '../result';
import { NOTIFICATION_KINDS, type NotificationKind } from './kinds';
import { MAIL_CHOICES, type MailChoice } from './mail-choice';

const KINDS = Object.keys(NOTIFICATION_KINDS) as [NotificationKind, ...NotificationKind[]];

const input = z.partialRecord(z.enum(KINDS), z.enum(MAIL_CHOICES));

/** Says for any number of kinds how they come by mail. Everybody chooses for themselves alone. */
export async function chooseMail(actor: Actor, unknownInput: unknown): Promise<Result<null>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  return transactAs(actor, (tx, actor) => writeChoices(tx, actor.id, read.value));
}

/** Stops what the link in a mail names: one kind, or all of what came as a digest. No sign-in is asked. */
export async function unsubscribe(token: unknown): Promise<Result<null>> {
  const stopped = typeof token === 'string' ? readUnsubscription(token) : null;
  if (!stopped) return refuse({ kind: 'not-found' });
  const kinds = stopped.kind === 'digest' ? KINDS : KINDS.filter((kind) => kind === stopped.kind);
  const choices = Object.fromEntries(kinds.map((kind) => [kind, 'never' as const]));
  return transactAsSystem((tx) => writeChoices(tx, stopped.userId, choices));
}

async function writeChoices(
  tx: Transaction,
  userId: string,
  choices: Partial<Record<string, MailChoice>>,
): Promise<Result<null>> {
  for (const [kind, mail = 'digest'] of Object.entries(choices)) {
    await tx.mailChoice.upsert({
      where: { userId_kind: { userId, kind } },
      create: { userId, kind, mail },
      update: { mail },
    });
  }
  // What waits for a digest that was stopped doesn't go out any more.
  await tx.notification.updateMany({
    where: {
      userId,
      mail: 'digest',
      mailedAt: null,
      kind: { in: Object.keys(choices).filter((kind) => lookUp(choices, kind) === 'never') },
    },
    data: { mail: 'never' },
  });
  return ok(null);
}

import * as z from 'zod';
import { recordEvent } from '../event';
import { type Actor, transactAs } from '../people';
import { publicationSettings } from '../publication';
import { readInput } from '../read-input';
import { invalid, ok, type Result, refuse } from '../result';
import { datesInOrder, issueDatesInput, usualDates } from './issue-dates';
import { mayWithIssues } from './policy';

const input = z.strictObject({
  month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-11'),
  volume: z.coerce.number().int().min(1).max(9_999),
  number: z.coerce.number().int().min(1).max(9_999),
  title: z.string().trim().max(200).default(''),
  ...issueDatesInput,
});

/** Plans the issue of a month, by the month's usual calendar where no other is given. */
export async function createIssue(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ id: string; month: string }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  if (!mayWithIssues(actor, 'create')) {
    return refuse({ kind: 'forbidden', reason: 'Your role does not plan issues.' });
  }
  const { month, volume, number, title, ...days } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const usual = usualDates(month, await publicationSettings(tx));
    const dates = datesInOrder({
      copyDue: days.copyDue ?? usual.copyDue,
      freezeOn: days.freezeOn ?? usual.freezeOn,
      publishOn: days.publishOn ?? usual.publishOn,
    });
    if (!dates.ok) return dates;
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('create-issue', 0))`;
    if (await tx.issue.findUnique({ where: { month } })) {
      return invalid('month', 'This month has an issue already.');
    }
    if (await tx.issue.findUnique({ where: { volume_number: { volume, number } } })) {
      return invalid('number', 'This volume has an issue of that number already.');
    }
    const issue = await tx.issue.create({
      data: { month, volume, number, title, ...dates.value },
    });
    await recordEvent(tx, {
      subject: { kind: 'issue', id: issue.id },
      type: 'issue.created',
      actorId: actor.id,
      data: { month },
    });
    return ok({ id: issue.id, month });
  });
}

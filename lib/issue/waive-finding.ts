import * as z from 'zod';
import { waiverName } from '../article';
import { nowIn } from '../db';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import { invalid, type Result, refuse } from '../result';
import { assembledIssue } from './assembled-issue';
import { issueInput, openIssue, writeIssue } from './open-issue';

const input = issueInput.extend({
  /** The finding's name; see `waiverName`. */
  finding: z.string().min(1).max(10_000),
  reason: z.string().trim().min(3, 'Give a reason.').max(1_000),
});

/** Lets one warning of an issue stand, with a reason. Errors can't be waived. */
export async function waiveFinding(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ version: number }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { id, version, finding, reason } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openIssue(tx, actor, id, 'waive');
    if (!opened.ok) return opened;
    const { findings } = await assembledIssue(tx, opened.value);
    const found = findings.find((candidate) => waiverName(candidate) === finding);
    if (!found) return invalid('finding', 'The issue has no such finding any more.');
    if (found.level === 'error') {
      return refuse({
        kind: 'forbidden',
        reason: 'An error has to be mended; it can’t be waived.',
      });
    }
    const written = await writeIssue(
      tx,
      actor,
      opened.value,
      version,
      {},
      {
        type: 'issue.finding-waived',
        data: { code: found.code, message: found.message, reason },
      },
    );
    if (!written.ok) return written;
    const record = { issueId: id, finding, reason, userId: actor.id, createdAt: nowIn(tx) };
    await tx.waiver.upsert({
      where: { issueId_finding: { issueId: id, finding } },
      create: record,
      update: record,
    });
    return written;
  });
}

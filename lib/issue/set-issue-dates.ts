import { issueDates } from '../article';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import type { Result } from '../result';
import { datesInOrder, issueDatesInput } from './issue-dates';
import { issueInput, openIssue, writeIssue } from './open-issue';

const input = issueInput.extend(issueDatesInput);

/** Sets an issue's calendar. It is no part of what is printed, so a signature stands. */
export async function setIssueDates(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ version: number }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { id, version, ...days } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openIssue(tx, actor, id, 'assemble');
    if (!opened.ok) return opened;
    const dates = datesInOrder({ ...issueDates(opened.value), ...given(days) });
    if (!dates.ok) return dates;
    return writeIssue(tx, actor, opened.value, version, dates.value, {
      type: 'issue.dates-set',
      data: given(days),
    });
  });
}

function given(days: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(days).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

import { type IssueChoice, issueChoices } from '../../../../lib/issue';
import type { Actor } from '../../../../lib/people';
import { monthOf } from '../../../../lib/web/list-query';

/** The issues to choose from, and the one an address asks for; without one the next that goes out. */
export async function chosenIssue(
  actor: Actor,
  asked: unknown,
): Promise<{ issues: IssueChoice[]; issue: IssueChoice | null }> {
  const month = monthOf(asked);
  const issues = await issueChoices(actor, month);
  const open = issues.filter(({ state }) => state !== 'published' && state !== 'corrected');
  const issue = issues.find((each) => each.month === month) ?? open.at(-1) ?? issues[0] ?? null;
  return { issues, issue };
}

import type { IssueDates } from '../../lib/article';
import { createIssue, issueFor, setRunningOrder, signIssue, waiveFinding } from '../../lib/issue';
import type { Actor } from '../../lib/people';
import { accepted } from './accepted';

/** The planned issue of a month with these articles in it. */
export async function aPlannedIssue(
  publisher: Actor,
  month: string,
  articleIds: string[],
  days: Partial<IssueDates> = {},
): Promise<string> {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const plan = { month, volume: year - 1900, number, ...days };
  const { id } = accepted(await createIssue(publisher, plan));
  accepted(await setRunningOrder(publisher, { id, version: 1, articleIds }));
  return id;
}

/** The issue of a month with these articles, every warning waived, signed: ready to be published. */
export async function aSignedIssue(
  publisher: Actor,
  month: string,
  articleIds: string[],
): Promise<{ id: string; version: number }> {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const { id } = accepted(await createIssue(publisher, { month, volume: year - 2000, number }));
  accepted(await setRunningOrder(publisher, { id, version: 1, articleIds }));
  return signed(publisher, month);
}

/** Waives what can be waived of an issue and signs it. */
export async function signed(
  publisher: Actor,
  month: string,
  reason = 'It may stand.',
): Promise<{ id: string; version: number }> {
  let view = await seen(publisher, month);
  for (const finding of view.findings.filter(
    ({ level, waiver }) => level === 'warning' && !waiver,
  )) {
    const { version } = await seen(publisher, month);
    const waiver = { id: view.id, version, finding: finding.name, reason };
    accepted(await waiveFinding(publisher, waiver));
  }
  view = await seen(publisher, month);
  const { id, version, manifestHash } = view;
  const done = accepted(await signIssue(publisher, { id, version, manifestHash }));
  return { id, version: done.version };
}

async function seen(publisher: Actor, month: string) {
  const view = await issueFor(publisher, month);
  if (!view) throw new Error(`There is no issue of ${month}`);
  return view;
}

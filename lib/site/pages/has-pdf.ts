import type { SiteFrame } from './frame';

/** Whether an issue's PDF can be downloaded: its file is the newest edition's. Without it no link leads there. */
export function hasPdf({ issues, downloads }: SiteFrame, month: string): boolean {
  const issue = issues.find((each) => each.month === month);
  return issue !== undefined && downloads.has(issue.current.sha256);
}

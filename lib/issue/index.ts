/** Issues: from the plan of a month to a signed, published edition. */
export { issueManifest } from './assembled-issue';
export { type Cover, coverCredit } from './cover';
export { createIssue } from './create-issue';
export { EDITION_FORMAT, type Edition, type EditionArticle, edition } from './edition';
export { downloadableEditions, type ExportView, exportFile, exportsOf } from './export-queries';
export { type IssueChoice, issueChoices, issuesBetween } from './issue-choices';
export { usualDates } from './issue-dates';
export { ISSUES_A_PAGE, type IssueProgress, issueProgress, issuesPage } from './issue-progress';
export {
  canWithIssue,
  ISSUE_ACTIONS,
  ISSUE_POLICY,
  type IssueAction,
  mayWithIssues,
} from './policy';
export { type Published, publishIssue } from './publish-issue';
export {
  allIssues,
  type IssueLine,
  type IssueView,
  issueFor,
  newestEdition,
  type PublishedEdition,
  placeableArticles,
  publishedEditions,
  publishedHashes,
} from './queries';
export { requestExport } from './request-export';
export { setIssueDates } from './set-issue-dates';
export { setRunningOrder } from './set-running-order';
export { signIssue } from './sign-issue';
export { updateIssue } from './update-issue';
export { waiveFinding } from './waive-finding';
export { ISSUE_STATES, type IssueState } from './workflow';

/** Articles: their life from draft to publication. */

export { articleAsItIs } from './article-as-it-is';
export { type ArticleHead, articleHead } from './article-head';
export { addArticle, createArticle } from './create-article';
export { type BegunImport, beginImport } from './import/begin-import';
export { commitImport } from './import/commit-import';
export type { EarlierImport } from './import/earlier-imports';
export {
  type ImportFileView,
  type ImportView,
  importFor,
  importsOf,
} from './import/import-queries';
export type { ImportChoice, ImportPicture } from './import/import-reading';
export { mendImportArticle } from './import/mend-import-article';
export { mendImportLine } from './import/mend-import-line';
export type { ArticleFilter } from './list/article-filter';
export { type ArticleLine, today, visibleTo } from './list/article-line';
export {
  ARTICLES_A_PAGE,
  type ArticlePage,
  type ArticleQuery,
  articleCounts,
  articlesFor,
  articlesOfIssue,
  COUNTED,
} from './list/article-list';
export { ARTICLE_ORDERS, type ArticleKey, type ArticleOrder } from './list/article-order';
export { MY_WORK_SHOWN, type MyWork, myWork, waitingCount } from './list/my-work';
export {
  ARTICLE_ACTIONS,
  ARTICLE_POLICY,
  type ArticleAction,
  type ArticleFacts,
  can,
  mayWith,
  mustSuggest,
} from './policy';
export {
  hasErrors,
  type JudgedFinding,
  type PreflightRules,
  preflightArticle,
  type Waiver,
  waiverName,
  withWaivers,
} from './preflight';
export {
  type ArticleChecks,
  type ArticleView,
  articleFor,
  checksOf,
  type RoundLine,
} from './queries';
export { restoreArticle } from './restore-article';
export { approveArticle } from './review/approve-article';
export { breakGlassApproval } from './review/break-glass-approval';
export { preflightRules } from './review/check-readiness';
export { reopenArticle } from './review/reopen-article';
export { requestChanges } from './review/request-changes';
export { storedWaivers } from './review/stored-waivers';
export { submitArticle } from './review/submit-article';
export { takeBackArticle } from './review/take-back-article';
export { waiveArticleFinding } from './review/waive-finding';
export {
  type CurrentDraft,
  currentDraft,
  type RevisionLine,
  type RevisionRef,
  revisionDifference,
  revisionsOf,
} from './revision/history';
export type { RevisionReason } from './revision/keep-revision';
export { markLooked } from './revision/mark-looked';
export { restoreRevision } from './revision/restore-revision';
export {
  type ArticleChanges,
  articleChanges,
  type ChangesBase,
  type RoundOfArticle,
} from './revision/rounds';
export { type SavedDraft, saveDraft } from './save-draft';
export { type SeenArticle, seeArticle } from './see-article';
export { type StepsView, type StepView, stepsFor } from './step/article-steps';
export { assignArticle } from './step/assign-article';
export { day, dayIn, daysUntil, dueOn, type IssueDates, issueDates } from './step/due-date';
export { handOverArticle } from './step/hand-over-article';
export { type HandedOver, handOverWork } from './step/hand-over-work';
export { releaseArticle } from './step/release-article';
export { sendDueNotices } from './step/send-due-notices';
export { CURRENT_STEP, mayHold, STEPS, type Step } from './step/steps';
export { takeArticle } from './step/take-article';
export { type WorkOf, workOf } from './step/work-of';
export { openSuggestionsOf, type SuggestionLine } from './suggestion/suggestion-queries';
export { withdrawArticle } from './withdraw-article';
export {
  ARTICLE_MOVES,
  ARTICLE_STATES,
  type ArticleMove,
  type ArticleState,
  MOVES,
  STATE_NAMES,
} from './workflow';

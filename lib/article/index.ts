/** Articles: their life from draft to publication. */
export { approveArticle } from './approve-article';
export { articleAsItIs } from './article-as-it-is';
export type { ArticleFilter } from './article-filter';
export { type ArticleHead, articleHead } from './article-head';
export { type ArticleLine, visibleTo } from './article-line';
export {
  ARTICLES_A_PAGE,
  type ArticlePage,
  type ArticleQuery,
  articleCounts,
  articlesFor,
  articlesOfIssue,
  COUNTED,
} from './article-list';
export { ARTICLE_ORDERS, type ArticleKey, type ArticleOrder } from './article-order';
export { type StepsView, type StepView, stepsFor } from './article-steps';
export { assignArticle } from './assign-article';
export { type BegunImport, beginImport } from './begin-import';
export { breakGlassApproval } from './break-glass-approval';
export { preflightRules } from './check-readiness';
export { commitImport } from './commit-import';
export { addArticle, createArticle } from './create-article';
export { day, dayIn, daysUntil, dueOn, type IssueDates, issueDates } from './due-date';
export type { EarlierImport } from './earlier-imports';
export { handOverArticle } from './hand-over-article';
export { type HandedOver, handOverWork } from './hand-over-work';
export {
  type CurrentDraft,
  currentDraft,
  type RevisionLine,
  type RevisionRef,
  revisionDifference,
  revisionsOf,
} from './history';
export { type ImportFileView, type ImportView, importFor, importsOf } from './import-queries';
export type { ImportChoice, ImportPicture } from './import-reading';
export type { RevisionReason } from './keep-revision';
export { markLooked } from './mark-looked';
export { mendImportArticle } from './mend-import-article';
export { mendImportLine } from './mend-import-line';
export { MY_WORK_SHOWN, type MyWork, myWork, waitingCount } from './my-work';
export { storedDocument } from './open-article';
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
export { releaseArticle } from './release-article';
export { reopenArticle } from './reopen-article';
export { requestChanges } from './request-changes';
export { restoreArticle } from './restore-article';
export { restoreRevision } from './restore-revision';
export {
  type ArticleChanges,
  articleChanges,
  type ChangesBase,
  type RoundOfArticle,
} from './rounds';
export { type SavedDraft, saveDraft } from './save-draft';
export { type SeenArticle, seeArticle } from './see-article';
export { sendDueNotices } from './send-due-notices';
export { CURRENT_STEP, mayHold, STEPS, type Step } from './steps';
export { storedWaivers } from './stored-waivers';
export { submitArticle } from './submit-article';
export { openSuggestionsOf, type SuggestionLine } from './suggestion-queries';
export { takeArticle } from './take-article';
export { takeBackArticle } from './take-back-article';
export { waiveArticleFinding } from './waive-finding';
export { withdrawArticle } from './withdraw-article';
export { type WorkOf, workOf } from './work-of';
export {
  ARTICLE_MOVES,
  ARTICLE_STATES,
  type ArticleMove,
  type ArticleState,
  MOVES,
  STATE_NAMES,
} from './workflow';

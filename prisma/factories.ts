/** The only builder of data for the seed, the database tests and the end-to-end tests. */
export { accepted } from './factories/accepted';
export {
  aDraft,
  anApproved,
  articlesInEveryState,
  aSubmission,
  aThread,
  manyArticles,
} from './factories/articles';
export { illustratedDocument, readyDocument, withFigures } from './factories/documents';
export { aPlannedIssue, aSignedIssue, signed } from './factories/issues';
export { aPublication, aUser, tokenOf } from './factories/people';
export { anImage, anOutlet } from './factories/registry';

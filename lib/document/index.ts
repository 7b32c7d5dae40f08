/** What an article is made of: pure, for the server, the browser and every export. */
export {
  type Anatomy,
  anatomyOf,
  type NumberedNote,
  nodesOfType,
  numberNotes,
  type Typed,
} from './anatomy';
export { newBlockId } from './attributes';
export { blankDocument } from './blank';
export { BLOCKS, blockByName } from './blocks';
export { type Byline, SCHEMA_VERSION } from './blocks/doc/block';
export { type Citation, citationInWords, dateInWords } from './blocks/excerpt/citation';
export {
  creditLine,
  type FigureAttributes,
  FigurePicture,
  figureImage,
} from './blocks/figure/block';
export {
  CENTRE,
  cutTo,
  type Focus,
  focusWithin,
  type PixelBox,
  partKey,
  readPart,
  type ShownImage,
  shownImage,
} from './blocks/figure/crop';
export { compareAsWritten, compareDocuments, isUnchanged } from './compare/compare-documents';
export { compareWords } from './compare/compare-text';
export type {
  BlockDifference,
  DocumentDifference,
  FieldDifference,
  NoteDifference,
  Run,
} from './compare/difference';
export {
  ABOUT_KEY,
  type MergeChoice,
  type MergePlan,
  type MergeRow,
  mergedDocument,
  planMerge,
} from './compare/merge-documents';
export { shownDifference } from './compare/shown-difference';
export type {
  BlockDefinition,
  DocumentMark,
  DocumentNode,
  PictureFiles,
  RenderContext,
} from './define-block';
export { DOCUMENT_LIMITS, jsonProblem, passGate } from './gate';
export { displayAddress, safeHref, webHref } from './href';
export { insertedWords, isLeftOf } from './inserted-words';
export { directionOf, languageName, OFFERED_LANGUAGES } from './languages';
export {
  FREE_KINDS,
  LICENCES,
  type Licence,
  licenceById,
  licenceKind,
  readLicence,
} from './licences';
export { type ListedSuggestion, listSuggestions, type SuggestedChange } from './list-suggestions';
export { type NamedImage, namedImages, withImages } from './named-images';
export { type NoteStyle, noteLabel } from './note-labels';
export {
  changesInWords,
  type Provenance,
  provenanceOf,
  pullQuoteProvenance,
  type QuoteChange,
} from './provenance';
export { typographicQuote } from './quotes';
export { readStored, unreadParts } from './read-stored';
export { renderNodes, renderNotes } from './render';
export { attributeDefaults, schema } from './schema';
export { directionOfText, foreignLanguageOf, inheritedDirection } from './scripts';
export {
  hasSuggestions,
  isSuggestion,
  type Modification,
  modificationsOf,
  type SuggestionChoice,
  suggestionIds,
  suggestionMarks,
} from './suggestion-marks';
export {
  resolveBlocks,
  resolveSuggestions,
  withoutSuggestions,
  withSuggestions,
} from './suggestions';
export { countWords, noteText, plainText, printedLines } from './text';
export { type ArticleDocument, parseDocument } from './validate';

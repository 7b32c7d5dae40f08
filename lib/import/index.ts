/** Bytes of a legacy text to articles and documents, with an account of every line. Pure: stores nothing. */
export { type DecodedText, decodeText, type Encoding } from './decode';
export { canMend, type Mend, mendReading } from './mend/mend-reading';
export { type LineUse, usesFor } from './mend/uses';
export { READING_LIMITS, readApart } from './read-apart';
export { type BroughtFile, READER_VERSION, type ReadFile, type ReadFiles } from './read-files';
export { readArticles } from './text/read-articles';
export type {
  ImportedArticle,
  ImportedExcerpt,
  ImportedImage,
  ImportedLine,
  Reading,
} from './text/reading';
export { documentFromImport, type ImportOptions } from './to-document';

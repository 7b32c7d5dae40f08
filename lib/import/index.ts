/** Bytes of a legacy text to articles and documents, with an account of every line. Pure: stores nothing. */
export { type DecodedText, decodeText, type Encoding } from './decode';
export { READING_LIMITS, readApart } from './read-apart';
export { readArticles } from './text/read-articles';
export type {
  ImportedArticle,
  ImportedExcerpt,
  ImportedImage,
  ImportedLine,
  Reading,
} from './text/reading';
export { documentFromImport, type ImportOptions } from './to-document';

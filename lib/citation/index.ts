/** The grammar of printed citations: titles, outlet, date, address, language. Pure, also in a browser. */
export { type DateReading, dateAtEnd, firstDate } from './date';
export { fold } from './fold';
export { languageOf } from './language';
export {
  beginsQuoted,
  bracketPairs,
  closersOf,
  isQuotation,
  isUnclosed,
  lastGroup,
} from './quotation';
export { type CitationReading, readCitation } from './read-citation';
export { splitTitles, type Titles, trimMarks } from './titles';
export { addressesIn, beginsWithUrl, readUrl, type UrlReading } from './url';

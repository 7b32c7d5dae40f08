/** The grammar of printed citations: titles, outlet, date, address, language. Pure, also in a browser. */
export { addressKey, hostsOf, readDomain } from './address';
export { dateInAddress, titleInAddress } from './address-facts';
export { type CitedFacts, citedDifferently } from './cited-differently';
export { type DateReading, dateAtEnd, firstDate } from './date';
export { fold } from './fold';
export { languageOf } from './language';
export { nameKey, plainWords } from './name-key';
export {
  beginsQuoted,
  bracketPairs,
  closersOf,
  isQuotation,
  isUnclosed,
  lastGroup,
} from './quotation';
export { type CitationReading, readCitation } from './read-citation';
export { type PastedReading, readPasted } from './read-pasted';
export {
  houseDescription,
  type OutletFacts,
  outletAt,
  outletCited,
  outletsNamed,
} from './registry';
export { splitTitles, type Titles, trimMarks } from './titles';
export { addressesIn, beginsWithUrl, readUrl, type UrlReading } from './url';

import { changesInWords, plainText, pullQuoteProvenance } from '../../document';
import { type Found, type PreflightSubject, warning } from './subject';

/** Says when a pull quote is not verbatim in any excerpt; a marked elision may stand. */
export function pullQuoteFindings({ document, parts }: PreflightSubject): Found[] {
  const quotes = (document.content ?? []).filter(
    (block) => block.type === 'pullQuote' && plainText(block).trim() !== '',
  );
  return quotes.flatMap((quote) => {
    const id = String(quote.attrs?.id);
    const { verdict, changes } = pullQuoteProvenance(quote, parts.excerpts);
    if (verdict === 'absent') {
      return [warning('pull-quote-absent', 'The pull quote stands in none of the excerpts.', id)];
    }
    if (verdict !== 'altered') return [];
    const message = `The pull quote is altered: ${changesInWords(changes)}.`;
    return [warning('pull-quote-altered', message, id)];
  });
}

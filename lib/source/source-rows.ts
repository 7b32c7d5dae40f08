import { addressKey, hostsOf, nameKey, plainWords } from '../citation';
import { type ArticleDocument, anatomyOf, countWords, plainText } from '../document';

/** A citation as the index holds it, before it is tied to an outlet. */
export type SourceRow = ReturnType<typeof sourceRows>[number];

const LONGEST_SEARCH = 4_000;

/** The citations of a document in reading order; those that say nothing at all are left out. Pure. */
export function sourceRows(document: ArticleDocument) {
  return anatomyOf(document).excerpts.flatMap(({ attrs, content }, position) => {
    const { url, outlet, outletNote, date, titleOriginal, titleTranslated, lang } = attrs;
    const said = [titleOriginal, titleTranslated, outlet, url];
    if (said.every((text) => text === '')) return [];
    const passage = content?.find((part) => part.type === 'passage');
    return {
      blockId: attrs.id,
      position,
      url,
      address: addressKey(url),
      hosts: hostsOf(url),
      outlet,
      outletKey: nameKey(outlet),
      outletNote,
      date,
      titleOriginal,
      titleTranslated,
      lang,
      words: passage ? countWords(plainText(passage)) : 0,
      search: said.map(plainWords).join(' ').slice(0, LONGEST_SEARCH),
    };
  });
}

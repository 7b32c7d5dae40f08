import {
  type Citation,
  citationInWords,
  type DocumentNode,
  dateInWords,
  displayAddress,
  languageName,
  webHref,
} from '../../document';
import { printableText } from './printable-text';
import { type TypstBlock, typstBlock } from './typst-blocks';
import { type NoteLabels, type TypstLanguage, typstLanguage } from './typst-text';

/** An excerpt: the parts of its citation, the passage and, when there is one, the original. */
export type TypstExcerpt = TypstLanguage & {
  /** Unique in the edition. */
  key: string;
  outlet: string;
  outletNote: string;
  author: string;
  date: string;
  languageName: string;
  titleOriginal: string;
  titleTranslated: string;
  /** Null unless it is a web address. */
  href: string | null;
  address: string;
  translation: string;
  inWords: string;
  passage: TypstBlock[];
  original: (TypstLanguage & { content: TypstBlock[] }) | null;
};

const TRANSLATION_KINDS = {
  '': '',
  human: '',
  machine: 'machine translation',
  'machine-edited': 'machine translation, edited',
};

/** An excerpt as it is printed; `key` must be unique in the edition. */
export function typstExcerpt(
  excerpt: DocumentNode & { attrs: Citation },
  key: string,
  labels: NoteLabels,
): TypstExcerpt {
  const source = excerpt.attrs;
  const part = (type: string) => excerpt.content?.find((child) => child.type === type);
  const blocks = (node?: DocumentNode) =>
    (node?.content ?? [])
      .filter((child) => child.content?.length)
      .map((child) => typstBlock(child, labels));
  const original = part('original');
  const translator = source.translator && `translated by ${source.translator}`;
  const translation = [translator, TRANSLATION_KINDS[source.translationKind]];
  return {
    ...typstLanguage(source.lang, source.dir),
    key,
    outlet: printableText(source.outlet),
    outletNote: printableText(source.outletNote),
    author: printableText(source.author),
    date: dateInWords(source.date),
    languageName: languageName(source.lang),
    titleOriginal: printableText(source.titleOriginal),
    titleTranslated: printableText(source.titleTranslated),
    href: webHref(source.url),
    address: printableText(displayAddress(source.url)),
    translation: printableText(translation.filter(Boolean).join(', ')),
    inWords: printableText(citationInWords(source)),
    passage: blocks(part('passage')),
    original:
      original && blocks(original).length > 0
        ? {
            ...typstLanguage(original.attrs?.lang || source.lang, original.attrs?.dir),
            content: blocks(original),
          }
        : null,
  };
}

import { type DocumentNode, directionOf, safeHref } from '../../document';
import { lookUp } from '../../look-up';
import { printableText } from './printable-text';

/** A stretch of text with one look, or the reference of a note. */
export type TypstRun = TextRun | { note: string; label: string };

type TextRun = {
  text: string;
  strong?: true;
  emphasis?: true;
  /** The first words of an article. */
  opening?: true;
  /** An address a reader may be sent to; never one with a scheme that runs code. */
  href?: string;
};

/** A language as the typesetter takes it: `zh-Hans` is `zh` and `CN`; empty where nothing is known. */
export type TypstLanguage = { lang: string; region: string; dir: 'ltr' | 'rtl' };

/** What runs need to know of the article: the printed label of a note, and its address. */
export type NoteLabels = (noteId: string) => { note: string; label: string } | null;

const SCRIPT_REGIONS: Record<string, string> = { Hans: 'CN', Hant: 'TW' };

/** A BCP 47 tag and a stored direction; the direction follows from the language when it is empty. */
export function typstLanguage(tag: unknown, dir: unknown = ''): TypstLanguage {
  const [lang = '', ...subtags] = String(tag ?? '').split('-');
  const script = subtags.find((subtag) => subtag in SCRIPT_REGIONS) ?? '';
  const region =
    subtags.find((subtag) => /^[A-Z]{2}$/.test(subtag)) ?? lookUp(SCRIPT_REGIONS, script);
  const known = dir === 'ltr' || dir === 'rtl' ? dir : directionOf(lang);
  return { lang: lang.toLowerCase(), region: region ?? '', dir: known };
}

/** The inline content of a node as runs; neighbours of one look are joined. */
export function typstRuns(nodes: readonly DocumentNode[], labels: NoteLabels): TypstRun[] {
  const runs: TypstRun[] = [];
  for (const node of nodes) {
    const run = node.type === 'note' ? labels(String(node.attrs?.id)) : textRun(node);
    const last = runs.at(-1);
    if (!run) continue;
    if (last && 'text' in last && 'text' in run && sameLook(last, run)) last.text += run.text;
    else runs.push(run);
  }
  return runs;
}

function textRun(node: DocumentNode): TextRun | null {
  const text = printableText(node.text ?? '');
  if (text === '') return null;
  const has = (type: string) => node.marks?.some((mark) => mark.type === type);
  const link = node.marks?.find((mark) => mark.type === 'link');
  const href = link && outwardHref(String(link.attrs?.href ?? ''));
  return {
    text,
    ...(has('strong') && { strong: true as const }),
    ...(has('emphasis') && { emphasis: true as const }),
    ...(href && { href }),
  };
}

// A path or fragment of the site leads nowhere from a file.
function outwardHref(address: string): string | null {
  const href = safeHref(address);
  return href && /^(https?|mailto|tel):/i.test(href) ? href : null;
}

function sameLook(one: TextRun, other: TextRun): boolean {
  return one.strong === other.strong && one.emphasis === other.emphasis && one.href === other.href;
}

/** Marks the first words of the runs, ten characters or so up to a space, as the opening of the article. */
export function withOpening(runs: readonly TypstRun[]): TypstRun[] {
  const [first, ...rest] = runs;
  if (!first || !('text' in first) || first.href || !/^\P{L}*\p{sc=Latin}/u.test(first.text)) {
    return [...runs];
  }
  const opening = openingWords(first.text);
  const { text, ...look } = first;
  const others = text.slice(opening.length);
  return [
    { ...look, text: opening, opening: true },
    ...(others === '' ? [] : [{ ...look, text: others }]),
    ...rest,
  ];
}

function openingWords(text: string): string {
  let end = 0;
  for (const word of text.matchAll(/\S+/gu)) {
    const wordEnd = word.index + word[0].length;
    if (end > 0 && wordEnd > 18) break;
    end = wordEnd;
    if (end >= 10) break;
  }
  return text.slice(0, end);
}

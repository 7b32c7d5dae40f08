// The exotic spaces become plain ones, so that no font need know them and lines break as they should.
const SPACES = /[\t\n\r\v\f\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f]/gu;
const NO_BREAK_SPACES = /[\u2007\u202f]/gu;
const HYPHENS = /[\u2010\u2011]/gu;
// Controls, direction marks (the language marks say it) and the selectors of emoji pictures.
// Not the joiners, which Persian needs, nor the soft hyphen.
const UNPRINTED =
  /\p{Cc}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0e|\ufe0f/gu;

/** The text as print sets it: composed, without controls and with plain spaces and hyphens. */
export function printableText(text: string): string {
  return text
    .normalize('NFC')
    .replace(SPACES, ' ')
    .replace(NO_BREAK_SPACES, '\u00a0')
    .replace(HYPHENS, '-')
    .replace(UNPRINTED, '');
}

/** The text shortened to about `length` characters at a space, with an ellipsis. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : length).replace(/[\s,;:.–—-]+$/u, '')}…`;
}

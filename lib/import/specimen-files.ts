import { endnoteReference, wordFile, wordParagraph, wordRun } from './docx/word-file';
import { readNoteStart } from './text/markers';

/** A printed article as files of other formats, for tests: one paragraph a line. */

/** Splits printed lines into those of the text and, by numeral, those of the notes. */
function apart(lines: readonly string[]) {
  const body = lines.filter((line) => readNoteStart(line) === null);
  const notes = lines.flatMap((line) => readNoteStart(line) ?? []);
  return { body, notes };
}

/** A Word file; with real endnotes, or with the notes as the text prints them. */
export function asWord(lines: readonly string[], hasRealNotes: boolean): Uint8Array {
  const { body, notes } = apart(lines);
  if (!hasRealNotes) return wordFile({ body: lines.map((line) => wordParagraph(line)).join('') });
  const numerals = notes.map(({ numeral }) => numeral);
  const paragraph = (line: string, index: number) => {
    const style = index === 0 ? '<w:pStyle w:val="Heading1"/>' : '';
    const runs = split(line, numerals, wordRun, (at) => endnoteReference(at + 1));
    return `<w:p><w:pPr>${style}</w:pPr>${runs}</w:p>`;
  };
  return wordFile({
    body: body.map(paragraph).join(''),
    endnotes: notes.map(
      ({ text }) => `<w:p><w:r><w:endnoteRef/></w:r>${wordRun(`\t${text}`)}</w:p>`,
    ),
  });
}

/** A web page, its notes linked there and back or printed. */
export function asHtml(lines: readonly string[], hasRealNotes: boolean): Uint8Array {
  const { body, notes } = apart(lines);
  const numerals = notes.map(({ numeral }) => numeral);
  const reference = (at: number) => `<sup><a href="#n${at}" id="r${at}">${numerals[at]}</a></sup>`;
  const paragraph = (line: string) =>
    `<p>${hasRealNotes ? split(line, numerals, html, reference) : html(line)}</p>`;
  const list = notes.map(
    ({ text }, at) => `<li id="n${at}">${html(text)} <a href="#r${at}">↩</a></li>`,
  );
  const printed = (hasRealNotes ? body : lines).map(paragraph).join('\n');
  const end = hasRealNotes ? `<ol>${list.join('')}</ol>` : '';
  return new TextEncoder().encode(`<!doctype html><meta charset="utf-8"><body>${printed}${end}`);
}

/** A Markdown text, its notes as footnotes or printed. */
export function asMarkdown(lines: readonly string[], hasRealNotes: boolean): Uint8Array {
  const { body, notes } = apart(lines);
  const numerals = notes.map(({ numeral }) => numeral);
  const paragraph = (line: string, index: number) => {
    const text = hasRealNotes
      ? split(line, numerals, markdown, (at) => `[^${numerals[at]}]`)
      : markdown(line);
    return hasRealNotes && index === 0 ? `# ${text}` : text;
  };
  const end = hasRealNotes
    ? notes.map(({ numeral, text }) => `[^${numeral}]: ${markdown(text)}`)
    : [];
  return new TextEncoder().encode(
    [...(hasRealNotes ? body : lines).map(paragraph), ...end].join('\n\n'),
  );
}

// The stretches of a line, and what stands where a note is referred to.
function split(
  line: string,
  numerals: readonly string[],
  text: (text: string) => string,
  reference: (at: number) => string,
): string {
  return line
    .split(/(\[\w+\])/)
    .map((piece) => {
      const at = numerals.indexOf(piece.slice(1, -1));
      return piece.startsWith('[') && at !== -1 ? reference(at) : text(piece);
    })
    .join('');
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

// Nobody escapes inside an address, and Markdown wants none there.
function markdown(text: string): string {
  return text.replace(/\S+/g, (word) =>
    word.includes('//') ? word : word.replace(/[\\`*_[\]<>&#~|]/g, '\\$&'),
  );
}

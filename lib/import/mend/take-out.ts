import { fold } from '../../citation';
import { lookUp } from '../../look-up';
import { namesIn } from '../text/commentary';
import { readNoteStart } from '../text/markers';
import type { ImportedImage, ImportedLine } from '../text/reading';
import { COUNTED, doubt, linesOfPart, partsOf, renumber, type Workbench } from './workbench';

/** Takes out of an article what a line had become in it; the line is in no part afterwards. */
export function takeOut(bench: Workbench, line: ImportedLine): void {
  if (line.verdict !== 'ignored') {
    const parts = partsOf(line);
    // With its citation an excerpt goes as a whole, what stands on the citation's line included.
    const citation = parts.find((part) => part.endsWith(' citation'));
    if (citation) takeExcerpt(bench, line, numberIn(citation));
    else for (const part of parts) takePart(bench, line, part);
  }
  line.part = null;
}

function numberIn(part: string): number {
  return Number(/\d+/.exec(part)?.[0]);
}

function takePart(bench: Workbench, line: ImportedLine, part: string): void {
  const { article } = bench;
  const text = fold(line.text);
  if (part === 'title' && article.title === text) article.title = '';
  if (part === 'caption' && article.caption === text) article.caption = null;
  if (part === 'pull quote' && article.pullQuote === text) article.pullQuote = null;
  if (part === 'byline') takeNames(bench, text);
  if (part.startsWith('image ')) takeImageField(bench, line, part);
  if (part.startsWith('commentary ')) {
    const number = numberIn(part);
    if (takeText(bench, line, part, article.commentary, number)) {
      renumber(bench, COUNTED.commentary, number + 1, -1);
    }
  }
  const passage = /^excerpt (\d+) passage (\d+)$/.exec(part);
  if (passage) takePassage(bench, line, part, Number(passage[1]), Number(passage[2]));
  if (part.startsWith('note ')) takeNote(bench, line, part);
}

function takeNames({ article }: Workbench, text: string): void {
  const names = new Set(namesIn(text));
  const left = article.bylines?.filter((name) => !names.has(name)) ?? [];
  if (left.length > 0) article.bylines = left;
  else delete article.bylines;
}

const IMAGE_FIELDS: Record<string, (keyof ImportedImage)[]> = {
  'image caption': ['caption'],
  'image source': ['sourceUrl'],
  'image attribution': ['attribution', 'licence'],
  'image licence': ['attribution', 'licence'],
};

function takeImageField({ article }: Workbench, line: ImportedLine, part: string): void {
  if (!article.image || line.reason?.includes('the first is kept')) return;
  article.image = { ...article.image };
  for (const field of lookUp(IMAGE_FIELDS, part) ?? []) article.image[field] = null;
  if (Object.values(article.image).every((value) => value === null)) article.image = null;
}

// Takes one line out of a text of several; true when nothing is left and the text went.
function takeText(
  bench: Workbench,
  line: ImportedLine,
  part: string,
  texts: string[],
  number: number,
): boolean {
  const rest = linesOfPart(bench, part).filter((other) => other !== line);
  line.part = null;
  if (rest.length > 0) texts[number - 1] = rest.map(({ text }) => fold(text)).join(' ');
  else texts.splice(number - 1, 1);
  return rest.length === 0;
}

function takePassage(
  bench: Workbench,
  line: ImportedLine,
  part: string,
  number: number,
  passage: number,
): void {
  const paragraphs = bench.article.excerpts[number - 1]?.paragraphs;
  if (paragraphs && takeText(bench, line, part, paragraphs, passage)) {
    renumber(bench, COUNTED.passageOf(number), passage + 1, -1);
  }
}

function takeExcerpt(bench: Workbench, line: ImportedLine, number: number): void {
  bench.article.excerpts.splice(number - 1, 1);
  for (const other of bench.lines) {
    const isOfIt = partsOf(other).some((part) => part.startsWith(`excerpt ${number} `));
    if (isOfIt && other !== line) doubt(other, 'belonged to a citation that you took away');
  }
  line.part = null;
  renumber(bench, COUNTED.excerpt, number + 1, -1);
}

function takeNote(bench: Workbench, line: ImportedLine, part: string): void {
  const { article } = bench;
  const at = article.noteNumerals.indexOf(part.slice('note '.length));
  const lines = linesOfPart(bench, part);
  if (at === -1) return;
  if (lines[0] !== line) {
    const rest = lines.filter((other) => other !== line);
    article.notes[at] = rest.map(({ text }) => noteTextOf(text)).join(' ');
    return;
  }
  article.notes.splice(at, 1);
  article.noteNumerals.splice(at, 1);
  for (const other of lines) {
    if (other !== line) doubt(other, 'belonged to a note that you took away');
  }
}

/** A line's text as a note has it: without the numeral. */
export function noteTextOf(text: string): string {
  const folded = fold(text);
  return readNoteStart(folded)?.text ?? folded;
}

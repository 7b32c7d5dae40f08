import { fold, readUrl } from '../../citation';
import { readAttribution } from '../text/attribution';
import { namesIn } from '../text/commentary';
import { fieldsOf } from '../text/pieces';
import type { ImportedLine } from '../text/reading';
import { noteTextOf } from './take-out';
import { COUNTED, doubt, linesOfPart, partsOf, renumber, type Workbench } from './workbench';

/** Puts a line into an article as what a person said it is; see `usesFor`. */
export function putIn(bench: Workbench, line: ImportedLine, use: string): void {
  const number = Number(/\d+$/.exec(use)?.[0]);
  if (use === 'drop') line.verdict = 'ignored';
  else line.verdict = 'used';
  line.reason = use === 'drop' ? 'dropped, as you said' : 'as you said';
  line.isMended = true;
  if (use === 'picture') line.part = `picture ${numberOfPictures(bench) + 1}`;
  if (use === 'headline' || use === 'caption' || use === 'pull quote') putOnlyOne(bench, line, use);
  if (use === 'byline') putNames(bench, line);
  if (use === 'credit') putCredit(bench, line);
  if (use === 'commentary' || use === 'subheading') putCommentary(bench, line, use);
  if (use.startsWith('passage ')) putPassage(bench, line, number);
  if (use.startsWith('note ')) putNote(bench, line, use.slice('note '.length));
}

function numberOfPictures({ lines }: Workbench): number {
  return lines.filter(({ part }) => part?.startsWith('picture ')).length;
}

const FIELDS = { headline: 'title', caption: 'caption', 'pull quote': 'pullQuote' } as const;

function putOnlyOne(bench: Workbench, line: ImportedLine, use: keyof typeof FIELDS): void {
  const part = use === 'headline' ? 'title' : use;
  for (const other of linesOfPart(bench, part))
    doubt(other, `was the ${use} until you chose another`);
  bench.article[FIELDS[use]] = fold(line.text);
  line.part = part;
}

function putNames({ article }: Workbench, line: ImportedLine): void {
  const names = [...(article.bylines ?? []), ...namesIn(fold(line.text))];
  article.bylines = [...new Set(names)];
  line.part = 'byline';
}

// A line of the image's rights: labelled or not, an address in it is the source page.
function putCredit({ article }: Workbench, line: ImportedLine): void {
  const text = fold(line.text);
  const bare = fieldsOf(text)[0]?.value ?? text;
  const address = readUrl(bare);
  const printed = address ? `${address.before} ${address.after}`.trim() : bare;
  const image = article.image ?? {
    caption: null,
    sourceUrl: null,
    attribution: null,
    licence: null,
  };
  const attribution = [image.attribution, printed].filter(Boolean).join(', ') || null;
  article.image = {
    ...image,
    sourceUrl: address?.url ?? image.sourceUrl,
    attribution,
    licence: readAttribution(attribution ?? '').licence,
  };
  line.part = address ? 'image source' : 'image attribution';
}

function putCommentary(bench: Workbench, line: ImportedLine, use: string): void {
  const { heading: _heading, ...traits } = line.traits ?? {};
  line.traits = use === 'subheading' ? { ...traits, heading: 2 } : traits;
  const number = placeAmong(bench, line, COUNTED.commentary);
  renumber(bench, COUNTED.commentary, number, 1);
  bench.article.commentary.splice(number - 1, 0, fold(line.text));
  line.part = `commentary ${number}`;
}

function putPassage(bench: Workbench, line: ImportedLine, excerpt: number): void {
  const pattern = COUNTED.passageOf(excerpt);
  const number = placeAmong(bench, line, pattern);
  renumber(bench, pattern, number, 1);
  bench.article.excerpts[excerpt - 1]?.paragraphs.splice(number - 1, 0, fold(line.text));
  line.part = `excerpt ${excerpt} passage ${number}`;
}

// The number that a line gets among the counted parts, by where it stands in the file.
function placeAmong({ lines }: Workbench, line: ImportedLine, pattern: RegExp): number {
  const before = lines
    .filter((other) => other.number < line.number)
    .flatMap((other) => partsOf(other).map((part) => Number(pattern.exec(part)?.[2] ?? 0)));
  return Math.max(0, ...before) + 1;
}

function putNote(bench: Workbench, line: ImportedLine, numeral: string): void {
  const { article } = bench;
  const at = article.noteNumerals.indexOf(numeral);
  const text = noteTextOf(line.text);
  if (at === -1) {
    article.notes.push(text);
    article.noteNumerals.push(numeral);
  } else article.notes[at] = [article.notes[at], text].filter(Boolean).join(' ');
  line.part = `note ${numeral}`;
}

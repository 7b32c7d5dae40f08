import type { ImportedArticle, ImportedLine, Reading } from '../text/reading';
import { putIn } from './put-in';
import { takeOut } from './take-out';
import { usesFor } from './uses';
import { articleOf, workbenchOf } from './workbench';

/** What a person said of one line: what it is (see `usesFor`), and in which article, counted from 1. */
export type Mend = { line: number; article: number; use: string };

/**
 * The reading as a person mended it, one mend after the other. Nothing else changes: a line that
 * loses its place by a mend becomes doubtful, so that every line stays accounted for.
 */
export function mendReading(reading: Reading, mends: readonly Mend[]): Reading {
  const mended = structuredClone(reading);
  for (const mend of mends) applyMend(mended, mend);
  return mended;
}

/** Whether a mend says something that can be said of that line. */
export function canMend(reading: Reading, { line: number, article: wanted, use }: Mend): boolean {
  const line = reading.lines.find((each) => each.number === number);
  const article = reading.articles[wanted - 1];
  const isThere = line !== undefined && article !== undefined;
  const isItsOwn = line?.article === null || line?.article === wanted;
  return isThere && isItsOwn && usesFor(article, line).some(({ value }) => value === use);
}

function applyMend(reading: Reading, mend: Mend): void {
  const line = reading.lines.find(({ number }) => number === mend.line);
  if (!line || !canMend(reading, mend)) return;
  const article = reading.articles[mend.article - 1] as ImportedArticle;
  const bench = workbenchOf(article, reading.lines.filter(isOf(mend.article)));
  takeOut(bench, line);
  if (line.article === null) {
    line.article = mend.article;
    bench.lines = reading.lines.filter(isOf(mend.article));
  }
  putIn(bench, line, mend.use);
  reading.articles[mend.article - 1] = articleOf(bench);
}

function isOf(article: number) {
  return (line: ImportedLine) => line.article === article;
}

import { database } from '../db';
import { contentHash } from '../hash';
import { FIRST_PREVIOUS_HASH } from './record-event';
import { type TrailLine, trailLines } from './trail-lines';

/** What is wrong with a line of the trail: which, and why it can't be what was written. */
export type BrokenLine = { subject: string; sequence: number; problem: string };

export type TrailReport = { subjects: number; lines: number; broken: BrokenLine[] };

/** An earlier export of the trail, to compare today's with: the last hash it had of each subject. */
export type EarlierTrail = ReadonlyMap<string, { sequence: number; hash: string }>;

/**
 * Proves the trail: within each subject the lines count up from 1, each names the hash of the one
 * before, and each has the hash of what it says. A cut-off end leaves no trace in a chain: it is
 * found by comparing with an earlier export.
 */
export async function verifyTrail(
  earlier: EarlierTrail = new Map(),
  subject?: string,
): Promise<TrailReport> {
  const report: TrailReport = { subjects: 0, lines: 0, broken: [] };
  const unseen = new Map(earlier);
  let last: TrailLine | null = null;
  for await (const line of trailLines(database(), subject)) {
    const before: TrailLine | null = last?.subject === line.subject ? last : null;
    if (before === null) report.subjects += 1;
    report.lines += 1;
    const known = unseen.get(line.subject);
    const problem = chainProblem(line, before) ?? differenceFrom(known, line);
    if (problem) report.broken.push({ subject: line.subject, sequence: line.sequence, problem });
    if (known?.sequence === line.sequence) unseen.delete(line.subject);
    last = line;
  }
  for (const [lost, { sequence }] of unseen) {
    report.broken.push({
      subject: lost,
      sequence,
      problem: 'is in the earlier export, but not here',
    });
  }
  return report;
}

function chainProblem(line: TrailLine, before: TrailLine | null): string | null {
  const { hash, ...said } = line;
  const expected = (before?.sequence ?? 0) + 1;
  if (line.sequence !== expected) return `follows line ${expected - 1}: a line is missing`;
  if (line.previousHash !== (before?.hash ?? FIRST_PREVIOUS_HASH)) {
    return 'does not name the hash of the line before it';
  }
  return contentHash(said) === hash ? null : 'does not have the hash of what it says';
}

function differenceFrom(
  known: { sequence: number; hash: string } | undefined,
  line: TrailLine,
): string | null {
  const differs = known?.sequence === line.sequence && known.hash !== line.hash;
  return differs ? 'is not the line of the earlier export' : null;
}

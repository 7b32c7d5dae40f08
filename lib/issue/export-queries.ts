import { database } from '../db';
import { lostBlobs } from '../media';
import type { Actor } from '../people';
import { mayWithIssues } from './policy';

/** An export as the desk shows it. */
export type ExportView = {
  id: string;
  format: string;
  edition: number;
  state: 'waiting' | 'running' | 'done' | 'failed';
  progress: number;
  stage: string;
  failure: string | null;
  /** What is not as it should be in the file all the same. */
  flaw: string | null;
  /** Whether a file that was made is still there, as it was. */
  isFileThere: boolean;
  fileName: string | null;
  bytes: number | null;
  createdAt: Date;
};

/** The latest exports of an issue's editions, newest first; none for those who may not export. */
export async function exportsOf(actor: Actor, issueId: string): Promise<ExportView[]> {
  if (!mayWithIssues(actor, 'export')) return [];
  const rows = await database().export.findMany({
    where: { edition: { issueId } },
    orderBy: { createdAt: 'desc' },
    take: 10,
    include: { edition: { select: { number: true } } },
  });
  const files = rows.flatMap(({ fileSha256 }) => (fileSha256 ? [fileSha256] : []));
  const lost = await lostBlobs(files);
  return rows.map((row) => ({
    id: row.id,
    format: row.format,
    edition: row.edition.number,
    state: row.state,
    progress: row.progress,
    stage: row.stage,
    failure: row.failure,
    flaw: row.flaw,
    isFileThere: row.fileSha256 !== null && !lost.has(row.fileSha256),
    fileName: row.fileName,
    bytes: row.fileBytes,
    createdAt: row.createdAt,
  }));
}

/** What there is of the file of a month's newest edition, which every reader may have; null without an edition. */
export async function exportFile(
  month: string,
  format: string,
): Promise<{ made: { sha256: string; fileName: string } | null; isUnderWay: boolean } | null> {
  const newest = await database().edition.findFirst({
    where: { issue: { month } },
    orderBy: { number: 'desc' },
    select: {
      exports: { where: { format }, orderBy: { createdAt: 'desc' } },
    },
  });
  if (!newest || newest.exports.length === 0) return null;
  const done = newest.exports.find(({ state }) => state === 'done');
  const made = done?.fileSha256 ? { sha256: done.fileSha256, fileName: done.fileName ?? '' } : null;
  const isUnderWay = newest.exports.some(({ state }) => state === 'waiting' || state === 'running');
  return { made, isUnderWay };
}

/** The SHA-256 of the editions that have a PDF. */
export async function downloadableEditions(): Promise<string[]> {
  const rows = await database().edition.findMany({
    where: { exports: { some: { format: 'pdf', state: 'done' } } },
    select: { sha256: true },
  });
  return rows.map(({ sha256 }) => sha256);
}

import { database } from '../db';
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
  return rows.map((row) => ({
    id: row.id,
    format: row.format,
    edition: row.edition.number,
    state: row.state,
    progress: row.progress,
    stage: row.stage,
    failure: row.failure,
    fileName: row.fileName,
    bytes: row.fileBytes,
    createdAt: row.createdAt,
  }));
}

/** The finished file of a month's newest edition, which every reader may have; null while there is none. */
export async function exportFile(
  month: string,
  format: string,
): Promise<{ sha256: string; fileName: string } | null> {
  const newest = await database().edition.findFirst({
    where: { issue: { month } },
    orderBy: { number: 'desc' },
    select: {
      exports: { where: { format, state: 'done' }, orderBy: { finishedAt: 'desc' }, take: 1 },
    },
  });
  const [made] = newest?.exports ?? [];
  return made?.fileSha256 ? { sha256: made.fileSha256, fileName: made.fileName ?? '' } : null;
}

import { database, type Transaction, transactAsSystem, writableDatabase } from '../db';
import { dateInWords } from '../document';
import { ExportFailure, exportFileName, exportPdf } from '../export';
import { edition } from '../issue';
import { imageBytes, putBlob } from '../media';
import { notify } from '../notification';
import { ok } from '../result';
import { enqueue, JobRefused, type Work } from '.';

/** Makes the file of an export and keeps it in the blob store; done twice, it comes to the same. */
export const makeExport: Work<'make-export'> = { run: makeFile, failed: exportFailed };

async function makeFile({ exportId }: { exportId: string }): Promise<void> {
  const asked = await database().export.findUnique({
    where: { id: exportId },
    include: { edition: true },
  });
  if (!asked || asked.state === 'done' || asked.state === 'failed') return;
  const report = (progress: number, stage: string) =>
    writableDatabase().export.updateMany({
      where: { id: exportId, state: { in: ['waiting', 'running'] } },
      data: { state: 'running', progress, stage },
    });
  await report(1, 'Reading the edition');
  const content = edition.parse(asked.edition.content);
  const { pdf, flaw } = await typeset(content, (progress, stage) => {
    report(Math.min(99, Math.round(progress)), stage).catch(() => {});
  });
  const fileSha256 = await putBlob(pdf);
  await transactAsSystem(async (tx) => {
    await tx.$executeRaw`
      update "Export" set state = 'done', progress = 100, stage = 'Done', failure = null,
        "fileSha256" = ${fileSha256}, "fileBytes" = ${pdf.length}, flaw = ${flaw},
        "fileName" = ${exportFileName(content, 'pdf')}, "finishedAt" = now()
      where id = ${exportId}::uuid and state in ('waiting', 'running')`;
    // The site offers the file from now on.
    await enqueue(tx, 'render-site', {});
    return ok(null);
  });
}

type Content = Parameters<typeof exportPdf>[0];

async function typeset(
  content: Content,
  onProgress: (progress: number, stage: string) => void,
): Promise<{ pdf: Uint8Array; flaw: string | null }> {
  const lost: string[] = [];
  try {
    const onLost = (where: string) => lost.push(where);
    const pdf = await exportPdf(content, imageBytes, onProgress, onLost);
    const places = [...new Set(lost)].join(', ');
    return { pdf, flaw: (places && `A picture is missing or damaged in ${places}.`) || null };
  } catch (error) {
    if (error instanceof ExportFailure) throw new JobRefused(error.sentence, { cause: error });
    throw error;
  }
}

// Whoever asked for it and all publishers hear of it.
async function exportFailed(
  tx: Transaction,
  { exportId }: { exportId: string },
  reason: string,
): Promise<void> {
  const failed = await tx.$queryRaw<{ issueId: string; month: string; asker: string | null }[]>`
    update "Export" x set state = 'failed', failure = ${reason}, "finishedAt" = now()
    from "Edition" e join "Issue" i on i.id = e."issueId"
    where x.id = ${exportId}::uuid and x.state in ('waiting', 'running') and e.id = x."editionId"
    returning i.id as "issueId", i.month, x."requestedById" as asker`;
  for (const { issueId, month, asker } of failed) {
    const publishers = await tx.user.findMany({
      where: { role: 'publisher', deactivatedAt: null },
      select: { id: true },
    });
    await notify(tx, {
      kind: 'export-failed',
      to: [...publishers.map(({ id }) => id), ...(asker ? [asker] : [])],
      actorId: null,
      about: { issueId },
      title: dateInWords(month),
      note: reason,
    });
  }
}

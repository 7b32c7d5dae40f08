import { database, databaseNow, writableDatabase } from '../db';
import { ExportFailure, exportFileName, exportPdf } from '../export';
import { edition } from '../issue';
import { log } from '../log';
import { imageBytes, putBlob } from '../media';

/** Makes the file of an export and keeps it in the blob store; done twice, it comes to the same. */
export async function makeExport({ exportId }: { exportId: string }): Promise<void> {
  const asked = await database().export.findUnique({
    where: { id: exportId },
    include: { edition: true },
  });
  if (!asked || asked.state === 'done') return;
  const report = (progress: number, stage: string) =>
    writableDatabase().export.updateMany({
      where: { id: exportId, state: { not: 'done' } },
      data: { state: 'running', progress, stage },
    });
  await report(1, 'Reading the edition');
  const content = edition.parse(asked.edition.content);
  try {
    const bytes = await exportPdf(content, imageBytes, (progress, stage) => {
      report(Math.min(99, Math.round(progress)), stage).catch(() => {});
    });
    const fileSha256 = await putBlob(bytes);
    await writableDatabase().export.update({
      where: { id: exportId },
      data: {
        state: 'done',
        progress: 100,
        stage: 'Done',
        fileSha256,
        fileBytes: bytes.length,
        fileName: exportFileName(content, 'pdf'),
        finishedAt: await databaseNow(database()),
      },
    });
  } catch (error) {
    if (!(error instanceof ExportFailure)) throw error;
    log('warn', 'export failed', { exportId });
    await writableDatabase().export.update({
      where: { id: exportId },
      data: { state: 'failed', failure: error.message, finishedAt: await databaseNow(database()) },
    });
  }
}

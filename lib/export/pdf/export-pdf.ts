import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../../issue';
import { fontFiles } from '../fonts';
import type { CompileReply } from './compile-protocol';
import { fontCoverage } from './font-coverage';
import { requireCharacters } from './missing-characters';
import { type LoadImage, printImages } from './print-images';
import { type Compiled, runCompile } from './run-compile';
import { typstData } from './typst-data';
import { mainFileOf, makeWorkspace, removeWorkspace } from './workspace';

export type { LoadImage } from './print-images';

/** Hears how far an export is, from 0 to 100, and what it does in a word or two. */
export type OnProgress = (percent: number, stage: string) => void;

/**
 * An edition as a tagged PDF (PDF/UA-1): the same edition gives the same bytes. `images` finds the
 * bytes of a stored image; of one that is lost `onLost` hears where. Throws an `ExportFailure` whose
 * sentence can be shown.
 */
export async function exportPdf(
  edition: Edition,
  images: LoadImage,
  onProgress: OnProgress = () => {},
  onLost: (where: string) => void = () => {},
): Promise<Uint8Array> {
  const { pdf } = await compileEdition(edition, images, onProgress, false, onLost);
  onProgress(100, 'done');
  return pdf;
}

/** The articles of an edition alone, without what an issue has around them: for looking at a draft. */
export async function previewPdf(edition: Edition, images: LoadImage): Promise<Uint8Array> {
  return (await compileEdition(edition, images, () => {}, true)).pdf;
}

/** As `exportPdf`, with the pages and the time it took: for measuring. */
export async function compileEdition(
  edition: Edition,
  images: LoadImage,
  onProgress: OnProgress,
  isAlone = false,
  onLost: (where: string) => void = () => {},
): Promise<Compiled & { pdf: Uint8Array }> {
  onProgress(2, 'reading the edition');
  const data = typstData(edition, isAlone);
  requireCharacters(data, fontCoverage(fontFiles()));
  const report = (done: number, all: number) =>
    onProgress(5 + Math.round((35 * done) / all), 'preparing images');
  const prepared = await printImages(edition, images, report, onLost);
  const workspace = await makeWorkspace(data, prepared);
  try {
    const output = join(workspace, 'edition.pdf');
    const request = {
      workspace,
      mainFile: mainFileOf(workspace),
      fontFiles: fontFiles(),
      output,
      publishedAt: Math.floor(Date.parse(edition.publishedAt) / 1000),
    };
    const compiled = await runCompile(request, (reply) => reportProgress(reply, onProgress));
    return { ...compiled, pdf: await readFile(output) };
  } finally {
    await removeWorkspace(workspace);
  }
}

function reportProgress(reply: CompileReply, onProgress: OnProgress): void {
  if (reply.kind === 'started') onProgress(45, 'setting pages');
  if (reply.kind === 'typeset') onProgress(85, `writing ${reply.pages} pages`);
}

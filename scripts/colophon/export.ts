import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  EXPORT_FORMATS,
  ExportFailure,
  type ExportFormat,
  exportFileName,
  exportPdf,
} from '../../lib/export';
import { newestEdition } from '../../lib/issue';
import { imageBytes } from '../../lib/media';
import { complaint } from '../complaint';
import { type Command, misuse } from './command';

export const command: Command = {
  name: 'export',
  summary: 'Writes the newest edition of an issue as a file.',
  usage: 'ISSUE --format pdf --out DIR [--json]',
  operands: 1,
  options: {
    format: { value: 'FORMAT', help: `one of: ${EXPORT_FORMATS.join(', ')}` },
    out: { value: 'DIR', help: 'the folder to write into; made if it is missing' },
  },
  run: async ({ operands, options, json, workingFolder, print, withDatabase }) => {
    const format = formatOf(options.format);
    if (!options.out) throw misuse('--out DIR says where to write.');
    const folder = path.resolve(workingFolder, options.out);
    const month = operands[0] ?? '';
    const written = await withDatabase(async () => {
      const published = await newestEdition(month);
      if (published === null) throw complaint(`No edition of the issue ${month} is published.`);
      const { edition } = published;
      const bytes = await exportPdf(edition, imageBytes).catch((error: unknown) => {
        throw error instanceof ExportFailure ? complaint(error.message) : error;
      });
      const file = path.join(folder, exportFileName(edition, format));
      writeWhole(file, bytes);
      return { file, edition: edition.number, bytes: bytes.length, sha256: sha256(bytes) };
    });
    print(json ? written : `${written.file} (${Math.ceil(written.bytes / 1000)} kB)`);
  },
};

function formatOf(given: string | undefined): ExportFormat {
  const format = EXPORT_FORMATS.find((each) => each === given);
  if (format !== undefined) return format;
  throw misuse(`--format must be one of: ${EXPORT_FORMATS.join(', ')}`);
}

/** Nobody ever finds half a file under its name. */
function writeWhole(file: string, bytes: Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

import path from 'node:path';
import { makeBackup, type VerifiedBackup, verifyBackup } from '../../lib/backup';
import { env } from '../../lib/env';
import { version } from '../project';
import { asComplaint, progressLine } from './backup-terminal';
import { type Command, type CommandContext, misuse } from './command';

export const command: Command = {
  name: 'backup',
  summary: 'Writes everything into one file and proves it, or proves one that there is.',
  usage: '--out FILE [--with-secrets] | verify FILE',
  operands: 'any',
  options: {
    out: { value: 'FILE', help: 'where the backup goes; nothing may be there' },
    'with-secrets': { help: 'put in the secret that signs and seals, too' },
  },
  run: async (context) => {
    const [act, file, ...rest] = context.operands;
    if (act === 'verify' && file !== undefined && rest.length === 0) return verify(context, file);
    if (act === undefined && context.options.out) return make(context, context.options.out);
    throw misuse('There is backup --out FILE and backup verify FILE.');
  },
};

async function make({ options, workingFolder, withDatabase, ...to }: CommandContext, out: string) {
  const progress = progressLine();
  const made = await withDatabase(() =>
    makeBackup({
      databaseUrl: env().DATABASE_URL,
      out: path.resolve(workingFolder, out),
      version,
      secret: options['with-secrets'] === undefined ? undefined : env().COLOPHON_SECRET,
      onProgress: progress.show,
    }),
  )
    .catch(asComplaint)
    .finally(progress.end);
  report(to, made, 'made and read back');
}

async function verify({ workingFolder, ...to }: CommandContext, file: string) {
  const progress = progressLine();
  const found = await verifyBackup(path.resolve(workingFolder, file), progress.show)
    .catch(asComplaint)
    .finally(progress.end);
  report(to, found, 'whole');
}

function report(
  { json, print }: Pick<CommandContext, 'json' | 'print'>,
  { head, manifest, bytes }: VerifiedBackup,
  what: string,
): void {
  const rows = Object.values(manifest.rows).reduce((sum, count) => sum + count, 0);
  const blobs = manifest.entries.filter(({ name }) => name.startsWith('blobs/')).length;
  const { version: of, madeAt } = head;
  if (json) {
    print({ version: of, madeAt, bytes, rows, blobs, lost: manifest.lost });
    return;
  }
  print(`The backup of ${madeAt} is ${what}: ${rows} rows, ${blobs} files, ${bytes} bytes.`);
  if (manifest.lost.length === 0) return;
  print(`Missing when it was made: ${manifest.lost.length} images, such as ${manifest.lost[0]}.`);
}

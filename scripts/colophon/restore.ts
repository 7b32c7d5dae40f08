import path from 'node:path';
import { restoreBackup } from '../../lib/backup';
import { env } from '../../lib/env';
import { openDataFolder, replaceSecret } from '../data-folder';
import { migrate, migrationsIn } from '../migrate';
import { migrationsFolder } from '../project';
import { asComplaint, progressLine } from './backup-terminal';
import type { Command } from './command';

export const command: Command = {
  name: 'restore',
  summary: 'Brings everything back from a backup, into an installation that has nothing yet.',
  usage: 'FILE',
  operands: 1,
  options: {},
  run: async ({ operands: [file = ''], json, print, workingFolder, withDatabase }) => {
    const progress = progressLine();
    const restored = await withDatabase(() => {
      const databaseUrl = env().DATABASE_URL;
      return restoreBackup({
        file: path.resolve(workingFolder, file),
        databaseUrl,
        migrations: {
          known: migrationsIn(migrationsFolder),
          apply: async (upTo) => {
            await migrate(databaseUrl, migrationsFolder, upTo);
          },
        },
        onProgress: progress.show,
      });
    })
      .catch(asComplaint)
      .finally(progress.end);
    if (restored.secret) replaceSecret(openDataFolder(env().COLOPHON_DATA), restored.secret);
    const rows = Object.values(restored.manifest.rows).reduce((sum, count) => sum + count, 0);
    const { madeAt } = restored.head;
    if (json) return print({ madeAt, rows });
    print(
      `The backup of ${madeAt} is restored: ${rows} rows. Sessions and links of before are ended; mail and reminders wait until an admin chooses “Go on” on the desk.`,
    );
  },
};

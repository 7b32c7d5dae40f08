import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { database, databaseNow, transactAsSystem } from '../db';
import { env } from '../env';
import { enqueue, isUnderWay, JobRefused, type Work } from '../jobs';
import { ok } from '../result';
import { BackupProblem } from './format';
import { makeBackup } from './make-backup';

/** The newest backup that was made by itself; under its name there is only what was read back. */
export type KeptBackup = { file: string; madeAt: Date; bytes: number };

/** How backups are made by themselves, and how that stands; null where they are not. */
export type BackupState = { everyHours: number; newest: KeptBackup | null; isLate: boolean };

// A job may fail and be tried again, and the worker may be away a while.
const LATE_AFTER = 1.5;
const HOUR_MS = 3_600_000;
const NAME = /^colophon-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z\.tar$/;

/** How it stands with the backups that are made by themselves. */
export async function backupState(): Promise<BackupState | null> {
  const everyHours = env().COLOPHON_BACKUP_EVERY;
  if (everyHours === null) return null;
  const [newest = null] = await keptBackups();
  const now = await databaseNow(database());
  const age = newest ? now.getTime() - newest.madeAt.getTime() : Number.POSITIVE_INFINITY;
  return { everyHours, newest, isLate: age > LATE_AFTER * everyHours * HOUR_MS };
}

/** Asks for the next backup once it is due. */
export async function requestDueBackup(): Promise<void> {
  const state = await backupState();
  if (!state) return;
  const now = await databaseNow(database());
  const due = state.newest ? state.newest.madeAt.getTime() + state.everyHours * HOUR_MS : 0;
  if (now.getTime() < due) return;
  await transactAsSystem(async (tx) => {
    if (!(await isUnderWay(tx, 'make-backup'))) await enqueue(tx, 'make-backup', {});
    return ok(null);
  });
}

/** Makes a backup into the folder of backups; older ones make room only once it was read back. */
export function scheduledBackup(version: string): Work<'make-backup'> {
  return {
    run: async () => {
      const { COLOPHON_BACKUPS: folder, COLOPHON_BACKUP_KEEP: keep, DATABASE_URL } = env();
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await removeDrafts(folder);
      const now = (await databaseNow(database())).toISOString();
      const name = `colophon-${now.slice(0, 10)}T${now.slice(11, 19).replaceAll(':', '')}Z.tar`;
      try {
        await makeBackup({ databaseUrl: DATABASE_URL, out: path.join(folder, name), version });
      } catch (error) {
        throw error instanceof BackupProblem ? new JobRefused(error.message) : error;
      }
      for (const { file } of (await keptBackups()).slice(keep)) await rm(path.join(folder, file));
    },
  };
}

/** What a worker that died left behind: never a backup. Only one is made at a time. */
async function removeDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/\.tar\.part-\d+$/.test(name)) await rm(path.join(folder, name));
  }
}

/** Newest first. */
async function keptBackups(): Promise<KeptBackup[]> {
  const folder = env().COLOPHON_BACKUPS;
  const names = await readdir(folder).catch(() => []);
  const kept = await Promise.all(names.flatMap((name) => keptBackup(folder, name) ?? []));
  return kept.sort((one, other) => other.madeAt.getTime() - one.madeAt.getTime());
}

function keptBackup(folder: string, file: string): Promise<KeptBackup> | null {
  const [, day, hours, minutes, seconds] = NAME.exec(file) ?? [];
  if (!day) return null;
  const madeAt = new Date(`${day}T${hours}:${minutes}:${seconds}Z`);
  return stat(path.join(folder, file)).then(({ size }) => ({ file, madeAt, bytes: size }));
}

import { type BackupState, backupState } from '../../../lib/backup';
import { env } from '../../../lib/env';
import { type TroubledJob, troubledJobs } from '../../../lib/jobs/queries';
import { waitingRestoration } from '../../../lib/jobs/restoration';
import type { Actor } from '../../../lib/people';
import { currentRelease } from '../../../lib/site/release';

/** What went wrong behind the desk; `count` is what the navigation shows of it. */
export type Troubles = {
  jobs: TroubledJob[];
  lostPictures: readonly string[];
  /** When the installation was restored, while mail and reminders wait for an admin. */
  restoredAt: Date | null;
  /** How the backups stand that are made by themselves; null where none are. */
  backup: BackupState | null;
  count: number;
};

/** The jobs that failed and the pictures the site lacks; null for who has nothing to do with it. */
export async function backgroundTroubles(actor: Actor): Promise<Troubles | null> {
  const jobs = await troubledJobs(actor);
  if (!jobs) return null;
  const lostPictures = currentRelease(env().COLOPHON_SITE_DIR)?.lost ?? [];
  const restoredAt = await waitingRestoration();
  const backup = await backupState();
  const others = [restoredAt !== null, backup?.isLate].filter(Boolean).length;
  const count = jobs.length + lostPictures.length + others;
  return { jobs, lostPictures, restoredAt, backup, count };
}

import { closeDatabase } from '../../lib/db';
import { closeQueue } from '../../lib/jobs';
import { openDataFolder } from '../data-folder';
import { migrate } from '../migrate';
import { visitFolder } from '../nodes/join-nodes';
import { leaseDatabase } from '../postgres/lease';
import { migrationsFolder, projectRoot } from '../project';

/**
 * Works with the database of the data folder, or the one that DATABASE_URL names. The embedded one
 * is started unless it runs, and stops when nobody else uses it.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const data = openDataFolder(process.env.COLOPHON_DATA || `${projectRoot}/.data`);
  process.env.COLOPHON_DATA = data.path;
  process.env.COLOPHON_SECRET ||= data.secret;
  const lease = process.env.DATABASE_URL ? null : await leaseDatabase(data);
  try {
    if (lease !== null) process.env.DATABASE_URL = lease.url();
    else await visitFolder(process.env.DATABASE_URL ?? '', data);
    await migrate(process.env.DATABASE_URL ?? '', migrationsFolder);
    return await work();
  } finally {
    await closeQueue();
    await closeDatabase();
    await lease?.release();
  }
}

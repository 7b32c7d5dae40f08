import { existsSync } from 'node:fs';
import path from 'node:path';
import { complaint } from '../complaint';
import { type DataFolder, writeOnce } from '../data-folder';

const fileOf = (data: DataFolder) => path.join(data.path, 'cluster.json');

/** Notes in the data folder that its database has been made, wherever that lies. */
export function recordCluster(data: DataFolder): void {
  if (existsSync(fileOf(data))) return;
  writeOnce(fileOf(data), { postgres: data.postgres }, 0o644);
}

/** Throws a complaint when a database was made before and is not there: a new one would hide the loss. */
export function refuseLostCluster(data: DataFolder): void {
  // An older version kept no record of it; the port of its last start says as much.
  const signs = [fileOf(data), path.join(data.run, 'postgres-port')];
  if (!signs.some((file) => existsSync(file))) return;
  throw complaint(
    `The database of ${data.path} is missing: there is no ${data.postgres}. Nothing was made in its place. Put that folder back, or set COLOPHON_DATA to a new folder and restore a backup there.`,
  );
}

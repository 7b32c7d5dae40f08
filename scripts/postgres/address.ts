import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { databaseUser } from './cluster';
import { livePostmaster } from './postmaster';

/** The database that Colophon itself uses in an embedded cluster. */
export const mainDatabase = 'colophon';

export function clusterAddress(password: string, port: number, database: string): string {
  return `postgresql://${databaseUser}:${password}@127.0.0.1:${port}/${database}`;
}

/** The address of the embedded database if it runs at this moment, without taking a lease; else null. */
export function runningDatabaseUrl(dataFolder: string): string | null {
  const [marker, secrets] = ['colophon.json', 'secrets.json'].map((name) =>
    path.join(dataFolder, name),
  );
  if (!marker || !secrets || !existsSync(marker) || !existsSync(secrets)) return null;
  const { postgres } = JSON.parse(readFileSync(marker, 'utf8'));
  const { databasePassword } = JSON.parse(readFileSync(secrets, 'utf8'));
  const running = livePostmaster(path.resolve(dataFolder, postgres));
  return running === null ? null : clusterAddress(databasePassword, running.port, mainDatabase);
}

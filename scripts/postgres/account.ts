import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { complaint } from '../complaint';

/** The account that runs PostgreSQL; empty when it is our own. To be spread into spawn's options. */
export type Account = { uid?: number; gid?: number };

/**
 * PostgreSQL refuses to run as root. As root this is the owner of the database folder where there
 * is one already, else the account `postgres` or `nobody`; for anybody else it is themselves.
 */
export function accountFor(databaseFolder: string | null): Account {
  if (process.getuid?.() !== 0) return {};
  const owner = databaseFolder === null ? undefined : ownerOf(databaseFolder);
  if (owner !== undefined && owner.uid !== 0) return owner;
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const row =
    rows.find(([name]) => name === 'postgres') ?? rows.find(([name]) => name === 'nobody');
  if (row === undefined) {
    throw complaint(
      'PostgreSQL does not run as root, and there is no account "postgres" or "nobody" to run it: run as an ordinary user or set DATABASE_URL.',
    );
  }
  return { uid: Number(row[2]), gid: Number(row[3]) };
}

function ownerOf(folder: string): { uid: number; gid: number } | undefined {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats === undefined ? undefined : { uid: stats.uid, gid: stats.gid };
}

/** Whether the account may pass through a folder: one under /root, for example, it may not. */
export function canEnter(account: Account, folder: string): boolean {
  if (account.uid === undefined) return true;
  return spawnSync('test', ['-x', folder], { ...account, cwd: '/' }).status === 0;
}

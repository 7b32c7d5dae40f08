import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../free-port';
import { accountFor } from '../postgres/account';

/** A pgbouncer in transaction mode before one database, for tests. */
export type Pooler = { url: string; stop: () => Promise<void> };

/** Whether this machine has pgbouncer; Debian keeps it out of an ordinary user's path. */
export function pgbouncer(): string | null {
  const candidates = ['pgbouncer', '/usr/sbin/pgbouncer', '/usr/local/bin/pgbouncer'];
  return candidates.find((each) => spawnSync(each, ['--version']).status === 0) ?? null;
}

/** Starts it with what it has by default: no parameter of a session is let through or passed by. */
export async function startPooler(program: string, databaseUrl: string): Promise<Pooler> {
  const server = new URL(databaseUrl);
  const database = server.pathname.slice(1);
  const port = await freePort(0);
  const folder = mkdtempSync(path.join(tmpdir(), 'pooler-'));
  const account = accountFor(null);
  const file = path.join(folder, 'pgbouncer.ini');
  writeFileSync(
    file,
    `[databases]
${database} = host=${server.hostname} port=${server.port} dbname=${database} user=${server.username} password='${decodeURIComponent(server.password)}'
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 8
max_client_conn = 200
`,
  );
  for (const each of [folder, file]) {
    if (account.uid !== undefined) chownSync(each, account.uid, account.gid ?? account.uid);
  }
  const child = spawn(program, ['-q', file], { ...account, cwd: '/', stdio: 'ignore' });
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  await answers(url.toString(), child);
  return {
    url: url.toString(),
    stop: async () => {
      const exited = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      return;
    } catch {
      await pause(50);
    } finally {
      await client.end().catch(() => {});
    }
  }
  throw new Error(`pgbouncer ended with status ${child.exitCode}`);
}

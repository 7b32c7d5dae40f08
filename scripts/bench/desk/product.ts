import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { openDataFolder } from '../../data-folder';
import { fingerprint, isStamped, onceFor } from '../../fingerprint';
import { freePort } from '../../free-port';
import { migrate } from '../../migrate';
import { leaseDatabase } from '../../postgres/lease';
import { livePostmaster } from '../../postgres/postmaster';
import { migrationsFolder, projectRoot } from '../../project';

export type Product = {
  address: string;
  databaseUrl: string;
  /** The processes from which all of it descends: the launcher and PostgreSQL. */
  roots: number[];
  close: () => Promise<void>;
};

const folder = path.join(projectRoot, 'node_modules/.cache/colophon/bench-desk');
const stamp = path.join(folder, 'run/seeded');
const inputs = [
  'prisma/migrations',
  'scripts/bench/desk/seed.ts',
  'scripts/bench/desk/document.ts',
  // What they put in beside the seed can’t be taken out again: revisions are never deleted.
  'scripts/bench/desk/reviewed-text.ts',
  'scripts/bench/desk/cases/reviewing.ts',
];

/**
 * The product as people run it, built for production, on a database of its own. What was seeded is
 * kept for the next time, until the tables or the seed change.
 */
export async function openProduct(seed: (databaseUrl: string) => Promise<void>): Promise<Product> {
  const print = fingerprint(inputs);
  if (!isStamped(stamp, print)) rmSync(folder, { recursive: true, force: true });
  const data = openDataFolder(folder);
  const lease = await leaseDatabase(data);
  try {
    const databaseUrl = lease.url();
    await onceFor(stamp, print, async () => {
      await migrate(databaseUrl, migrationsFolder);
      await seed(databaseUrl);
    });
    const port = await freePort(0);
    const address = `http://localhost:${port}`;
    const { stop, pid } = await start(address, { PORT: String(port), DATABASE_URL: databaseUrl });
    const close = async () => {
      await stop();
      await lease.release();
    };
    const roots = [pid, livePostmaster(data.postgres)?.pid ?? 0];
    return { address, databaseUrl, roots, close };
  } catch (error) {
    await lease.release();
    throw error;
  }
}

type Started = { pid: number; stop: () => Promise<void> };

async function start(address: string, env: Record<string, string>): Promise<Started> {
  const child = spawn(process.execPath, [path.join(projectRoot, 'scripts/start.mjs')], {
    cwd: projectRoot,
    env: { ...process.env, ...env, COLOPHON_DATA: folder, COLOPHON_URL: address },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', (status) => reject(new Error(`The product ended with status ${status}`)));
  });
  ended.catch(() => {});
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended.catch(() => {});
  };
  try {
    console.log('Building and starting the product …');
    await Promise.race([ended, untilHealthy(address)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { pid: child.pid ?? 0, stop };
}

async function untilHealthy(address: string): Promise<void> {
  for (const deadline = Date.now() + 600_000; Date.now() < deadline; ) {
    const response = await fetch(`${address}/api/health`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('The product does not become healthy.');
}

/** Signs somebody in as the form does; gives the cookies that say so. */
export async function signIn(address: string, email: string, password: string): Promise<string> {
  const asked = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const entered = await fetch(`${address}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: cookiesOf(asked),
      origin: address,
    },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
    redirect: 'manual',
  });
  const cookies = cookiesOf(entered);
  if (!cookies.includes('colophon-session')) throw new Error(`${email} could not sign in`);
  return cookies;
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { request as send } from 'node:http';
import path from 'node:path';
import { openDataFolder } from '../scripts/data-folder';
import { freePort } from '../scripts/free-port';
import { leaseDatabase } from '../scripts/postgres/lease';
import { originOf } from './server-actions';

const dataFolder = path.resolve(process.env.E2E_DATA ?? 'e2e/.output/data');

export type Reply = { status: number; text: string; cookies: string[] };
export type Asked = { method?: string; headers?: Record<string, string>; body?: Buffer };

/** One of the nodes behind the origin of the installation, asked as a load balancer asks it. */
export type Node = { ask: (address: string, asked?: Asked) => Promise<Reply> };

/** The node that listens on this port. */
export function nodeOn(port: number): Node {
  const { host } = new URL(originOf());
  return {
    ask: (address, { method = 'GET', headers = {}, body } = {}) =>
      new Promise((resolve, reject) => {
        // A connection of its own: one that was kept may have been closed meanwhile.
        const options = { port, host: '127.0.0.1', path: address, method, agent: false };
        const length = body ? { 'content-length': String(body.length) } : {};
        const request = send({ ...options, headers: { host, ...length, ...headers } }, (reply) => {
          const pieces: Buffer[] = [];
          reply.on('data', (piece) => pieces.push(piece));
          reply.on('error', reject);
          reply.on('end', () =>
            resolve({
              status: reply.statusCode ?? 0,
              text: Buffer.concat(pieces).toString(),
              cookies: (reply.headers['set-cookie'] ?? []).map((each) => each.split(';')[0] ?? ''),
            }),
          );
        });
        request.on('error', reject);
        request.end(body);
      }),
  };
}

/** Starts `npm start` beside the product that is being driven, on its database and with a data folder. */
export async function startNode(folder = dataFolder) {
  const lease = await leaseDatabase(openDataFolder(dataFolder));
  const port = await freePort(0);
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, ...settings(lease.url()), PORT: String(port), COLOPHON_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    port,
    ended,
    printed: () => printed,
    ready: () => untilPrinted(child, ended, () => printed, 'Colophon is ready'),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await lease.release();
    },
  };
}

function settings(databaseUrl: string) {
  return {
    DATABASE_URL: databaseUrl,
    COLOPHON_URL: originOf(),
    NEXT_DIST_DIR: '.next-test',
  };
}

async function untilPrinted(
  child: ChildProcess,
  ended: Promise<number | null>,
  printed: () => string,
  words: string,
): Promise<void> {
  const said = new Promise<boolean>((resolve) => {
    child.stdout?.on('data', () => printed().includes(words) && resolve(true));
  });
  const isReady = await Promise.race([said, ended.then(() => false)]);
  if (!isReady) throw new Error(`The second node ended:\n${printed()}`);
}

/** An issue of a month, signed, with one article in it. */
export async function signedIssue(month: string): Promise<{ id: string; version: number }> {
  const data = openDataFolder(dataFolder);
  const lease = await leaseDatabase(data);
  try {
    const printed = execFileSync(
      process.execPath,
      ['--import', 'tsx', 'e2e/signed-issue.ts', month],
      {
        env: {
          ...process.env,
          ...settings(lease.url()),
          COLOPHON_DATA: data.path,
          COLOPHON_SECRET: data.secret,
        },
        encoding: 'utf8',
      },
    );
    return JSON.parse(printed);
  } finally {
    await lease.release();
  }
}

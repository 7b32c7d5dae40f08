import { createHmac } from 'node:crypto';
import { accounts } from '../prisma/demo/people';
import { buildOnce } from './build';
import { complaint, explain } from './complaint';
import { type DataFolder, openDataFolder } from './data-folder';
import { entrance } from './first-admin';
import { generateClient } from './generate';
import { migrate } from './migrate';
import { joinNodes, type Node } from './nodes/join-nodes';
import { type Lease, leaseDatabase } from './postgres/lease';
import { migrationsFolder, projectRoot } from './project';
import { seedOnce } from './seed-once';
import { endRunning, step } from './steps';
import { type Supervised, supervise } from './supervise';
import { untilAskedToEnd } from './until-asked-to-end';
import { welcome } from './welcome';

type Options = { dev: boolean; port: number; installSeconds: number };

/** Everything that runs, to be ended in the reverse order. */
type Running = {
  lease: Lease | null;
  node: Node | null;
  children: Supervised[];
  ending: boolean;
};

/**
 * Brings Colophon up and keeps it up until somebody asks it to end; resolves to the exit status
 * once all of it has ended.
 */
export async function serve(options: Options): Promise<number> {
  const running: Running = { lease: null, node: null, children: [], ending: false };
  const ended = untilAskedToEnd();
  let status = 0;
  try {
    const up = bringUp(options, running);
    const cutShort = await Promise.race([up.then(() => false), ended.then(() => true)]);
    if (cutShort) {
      endRunning();
      await up.catch(() => {});
    } else {
      await Promise.race([ended, keepUp(running)]);
    }
  } catch (error) {
    console.error(explain(error));
    status = 1;
  }
  running.ending = true;
  return (await takeDown(running)) ? status : 1;
}

async function bringUp(options: Options, running: Running): Promise<void> {
  const startedAt = Date.now() - options.installSeconds * 1000;
  const data = openDataFolder(process.env.COLOPHON_DATA || `${projectRoot}/.data`);
  const given = process.env.DATABASE_URL;
  if (!given) {
    running.lease = await step('PostgreSQL', () => leaseDatabase(data));
  }
  const env = environment(options, data, given || running.lease?.url() || '');
  Object.assign(process.env, env);

  running.node = await joinNodes({
    databaseUrl: env.DATABASE_URL,
    data,
    isEmbedded: !given,
    secret: env.COLOPHON_SECRET,
    port: options.port,
  });
  await step('Migrations', () => migrate(env.DATABASE_URL, migrationsFolder));
  await step('Database client', generateClient);
  await step('Demo data', () => seedOnce(env.DATABASE_URL));
  if (!options.dev) await step('Build', () => buildOnce(process.env.NEXT_DIST_DIR ?? '.next'));
  await step('Web and worker', async () => {
    const web = supervise('web', 'scripts/server.ts', env);
    const worker = supervise('worker', 'scripts/worker.ts', env);
    running.children.push(web, worker);
    const ready = Promise.all([web.ready, worker.ready]);
    await Promise.race([ready, giveUp(running), neverReady()]);
    await healthy(options.port);
  });
  const opening = await entrance(env.DATABASE_URL, accounts.admin.email);
  const seconds = (Date.now() - startedAt) / 1000;
  console.log(welcome({ address: env.COLOPHON_URL, seconds, ...opening }));
}

function environment({ dev, port }: Options, data: DataFolder, databaseUrl: string) {
  const address = process.env.COLOPHON_URL || `http://localhost:${port}`;
  const secret = process.env.COLOPHON_SECRET || data.secret;
  return {
    NODE_ENV: dev ? 'development' : 'production',
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    COLOPHON_DATA: data.path,
    COLOPHON_URL: address,
    COLOPHON_SECRET: secret,
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: secret,
    NEXT_TELEMETRY_DISABLED: '1',
    // A form that one node made is understood by every other, whichever build it runs.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: createHmac('sha256', secret)
      .update('server actions')
      .digest('base64'),
  };
}

// A build is made before this, and the worker waits for the site no longer than a minute and a half.
const LONGEST_START_MS = 5 * 60_000;

async function neverReady(): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, LONGEST_START_MS).unref());
  throw complaint('Web and worker were not ready within five minutes: see above.');
}

/** Waits until the web process says that it and its database are well. */
async function healthy(port: number): Promise<void> {
  let answer = 'no answer';
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    try {
      const response = await fetch(`http://localhost:${port}/api/health`);
      if (response.ok) return;
      answer = `${response.status} ${await response.text()}`;
    } catch (error) {
      answer = String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw complaint(`The web process does not become healthy: ${answer}`);
}

/** Starts PostgreSQL again when it dies; throws when a child never became ready. */
async function keepUp(running: Running): Promise<never> {
  const watch = async (): Promise<never> => {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const { lease, ending } = running;
      if (lease !== null && !ending && !lease.isRunning()) await mend(running, lease);
    }
  };
  return Promise.race([watch(), giveUp(running)]);
}

async function mend({ children }: Running, lease: Lease): Promise<void> {
  console.error('PostgreSQL has died; starting it again.');
  try {
    if (await lease.mend()) return;
    await Promise.all(children.map((child) => child.renew({ DATABASE_URL: lease.url() })));
  } catch (error) {
    console.error(`${explain(error)} Trying again.`);
  }
}

async function giveUp({ children }: Running): Promise<never> {
  await Promise.race(children.map(({ gaveUp }) => gaveUp));
  throw complaint('Colophon stops, since a part of it does not stay up: see above.');
}

/** Ends the children first, then the database; false when something could not be ended. */
async function takeDown({ lease, node, children }: Running): Promise<boolean> {
  const outcomes = await Promise.allSettled(children.map((child) => child.stop()));
  await node?.leave();
  outcomes.push(...(await Promise.allSettled([lease?.release()])));
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') console.error(explain(outcome.reason));
  }
  return outcomes.every(({ status }) => status === 'fulfilled');
}

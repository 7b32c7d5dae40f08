import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { closeDatabase } from '../../lib/db';
import { verifyTrail } from '../../lib/event';
import { closeQueue, prepareQueues } from '../../lib/jobs';
import { type DataFolder, openDataFolder } from '../data-folder';
import { freePort } from '../free-port';
import { leaseDatabase } from '../postgres/lease';
import { livePostmaster } from '../postgres/postmaster';
import { startWork } from './kill-work';
import { goneWithin, healthy, killedProduct } from './product';

/*
 * Kills processes of the running product at random moments, while people save, publish, export and
 * import: nothing that was acknowledged may be lost, nothing half done, no process left behind, every
 * job must end, and the next start take at most 20 seconds. `npm run faults:kill -- --kills 200`.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    authors: { type: 'string', default: '4' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const TARGETS = ['web', 'worker', 'launcher', 'postmaster', 'all'] as const;
const START_BAR_MS = 20_000;
const problems: string[] = [];
let slowest = 0;

process.exitCode = await run();

async function run(): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kill-'));
  const data = openDataFolder(path.join(folder, 'data'));
  const product = killedProduct(data.path, await freePort(0));
  const random = generator(Number(values.seed));
  try {
    await product.start();
    const lease = await leaseDatabase(data);
    Object.assign(process.env, {
      DATABASE_URL: lease.url(),
      COLOPHON_DATA: data.path,
      COLOPHON_SECRET: data.secret,
    });
    await prepareQueues();
    const work = await startWork(product.address, Number(values.authors));
    for (let kill = 1; kill <= Number(values.kills); kill += 1) {
      await pause(300 + random() * 4_000);
      const target = TARGETS[Math.floor(random() * TARGETS.length)] ?? 'web';
      await killOne(target, product, data);
      if (!lease.isRunning()) await lease.mend();
      console.log(`${kill}. ${target}: ${work.said()}`);
    }
    await work.stop();
    if (!product.isUp()) await product.start();
    await healthy(product.address);
    problems.push(...(await work.verdict()));
    for (const { subject, problem } of (await verifyTrail()).broken)
      problems.push(`${subject} ${problem}`);
    console.log(
      `${values.kills} kills, seed ${values.seed}: ${work.said()}; slowest start ${Math.round(slowest)} ms (bar ${START_BAR_MS})`,
    );
    await closeQueue();
    await closeDatabase();
    await product.stop();
    await lease.release();
  } finally {
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? 'Met.' : 'MISSED.');
  return problems.length === 0 ? 0 : 1;
}

type Product = ReturnType<typeof killedProduct>;

async function killOne(
  target: (typeof TARGETS)[number],
  product: Product,
  data: DataFolder,
): Promise<void> {
  const family = { web: product.child('server.ts'), worker: product.child('worker.ts') };
  const pids = {
    ...family,
    launcher: product.launcher(),
    postmaster: livePostmaster(data.postgres)?.pid ?? null,
  };
  const doomed = target === 'all' ? Object.values(pids) : [pids[target]];
  for (const pid of doomed) {
    try {
      if (pid !== null) process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself in this very moment.
    }
  }
  if (target === 'launcher' || target === 'all') {
    for (const [name, pid] of Object.entries(family)) {
      if (pid !== null && !(await goneWithin(pid, 15_000)))
        problems.push(`${name} outlived its launcher`);
    }
    const took = await product.start();
    slowest = Math.max(slowest, took);
    if (took > START_BAR_MS) problems.push(`a start took ${Math.round(took)} ms`);
  }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

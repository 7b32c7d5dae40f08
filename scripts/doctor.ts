import { existsSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './browser';
import { isBuilt } from './build';
import { explain } from './complaint';
import { openDataFolder } from './data-folder';
import { isGenerated } from './generate';
import { pendingMigrations } from './migrate';
import { runningDatabaseUrl } from './postgres/address';
import { migrationsFolder, projectRoot } from './project';

/** What was looked at, and the problem with the command that mends it, if there is one. */
export type Finding = { what: string; trouble: [problem: string, cure: string] | null };

const dataFolder = path.resolve(projectRoot, process.env.COLOPHON_DATA || '.data');
const port = Number(process.env.PORT || 3000);

/** Looks at everything that Colophon needs, the quick things first. Changes nothing. */
export async function* examine(): AsyncGenerator<Finding> {
  yield finding('Generated code', () =>
    isGenerated() ? null : ['is not up to date', 'npm start'],
  );
  yield finding('Data folder', folderTrouble);
  yield finding('Disk', diskTrouble);
  yield { what: `Web on port ${port}`, trouble: await webTrouble() };
  yield { what: 'Database', trouble: await troubleOf(databaseTrouble) };
  yield finding('Build', () => (isBuilt('.next') ? null : ['is older than the code', 'npm start']));
  yield { what: 'Browser for the tests', trouble: await troubleOf(browserTrouble) };
}

type Trouble = Finding['trouble'];

function finding(what: string, look: () => Trouble): Finding {
  try {
    return { what, trouble: look() };
  } catch (error) {
    return { what, trouble: [explain(error), 'see docs/operations.md'] };
  }
}

async function troubleOf(look: () => Promise<Trouble>): Promise<Trouble> {
  try {
    return await look();
  } catch (error) {
    return [explain(error), 'see docs/operations.md'];
  }
}

function folderTrouble(): Trouble {
  if (!existsSync(dataFolder)) return [`there is none at ${dataFolder} yet`, 'npm start'];
  openDataFolder(dataFolder);
  return null;
}

function diskTrouble(): Trouble {
  const { bavail, blocks, bsize } = statfsSync(existsSync(dataFolder) ? dataFolder : projectRoot);
  const free = Math.round((bavail * bsize) / 1_000_000);
  if (free > 500 && bavail / blocks > 0.1) return null;
  return [`only ${free} MB are free`, 'make room: below 500 MB no images are taken'];
}

async function webTrouble(): Promise<Trouble> {
  try {
    const response = await fetch(`http://localhost:${port}/api/health`);
    if (response.ok) return null;
    if (response.status === 503) return ['answers that its database is away', 'npm start'];
    return ['something else answers there', `PORT=${port + 1} npm start`];
  } catch {
    return ['does not answer', 'npm start'];
  }
}

async function databaseTrouble(): Promise<Trouble> {
  const url = process.env.DATABASE_URL || runningDatabaseUrl(dataFolder);
  if (!url) return ['does not run', 'npm start'];
  const pending = await pendingMigrations(url, migrationsFolder);
  return pending.length === 0 ? null : [`lacks ${pending.join(', ')}`, 'npm start'];
}

async function browserTrouble(): Promise<Trouble> {
  await findBrowser();
  return null;
}

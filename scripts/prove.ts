import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildOnce } from './build';
import { generateStep, type ProofStep, staticSteps } from './check-steps';
import { complaint, explain } from './complaint';
import { freePort } from './free-port';
import { projectRoot } from './project';
import { step } from './steps';
import { type Counts, playwrightCounts, sum, summaryLine, vitestCounts } from './test-results';

/** The build that the browser tests drive, apart from the one that `npm start` serves. */
const distFolder = '.next-test';

const counted: Counts[] = [];

/**
 * The whole proof, or the steps named after `--only`: each in its turn, but those that need one that
 * failed. The last line says how many tests passed, failed and were skipped. Gives the exit status.
 */
export async function prove(args: string[]): Promise<number> {
  forgetOwnSettings();
  let status = 0;
  const failed = new Set<string>();
  for (const { name, title, needs = [], run } of chosen(args)) {
    if (needs.some((needed) => failed.has(needed))) {
      failed.add(name);
      console.log(`  – ${title}: not done, since what it needs failed`);
      continue;
    }
    try {
      await step(title, run);
    } catch (error) {
      console.error(explain(error));
      failed.add(name);
      status = 1;
    }
  }
  const counts = sum(counted);
  // Whatever stopped the proof, it must not read as a success.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  console.log(summaryLine(counts));
  return status;
}

/** The proof must come out the same whatever the person at the terminal has set. */
function forgetOwnSettings(): void {
  for (const name of Object.keys(process.env)) {
    if (/^(COLOPHON_|NEXTAUTH_)|^(DATABASE_URL|PORT|NODE_ENV|NEXT_DIST_DIR)$/.test(name)) {
      delete process.env[name];
    }
  }
}

const steps: readonly ProofStep[] = [
  generateStep,
  ...staticSteps,
  { name: 'pure', title: 'Pure tests', needs: ['generate'], run: () => vitest('pure') },
  { name: 'db', title: 'Database tests', needs: ['generate'], run: () => vitest('db') },
  { name: 'build', title: 'Build', needs: ['generate'], run: () => buildOnce(distFolder) },
  { name: 'e2e', title: 'End-to-end tests', needs: ['build'], run: endToEnd },
];

function chosen(args: string[]): readonly ProofStep[] {
  const position = args.indexOf('--only');
  if (position === -1) return steps;
  const names = (args[position + 1] ?? '').split(',');
  const unknown = names.find((name) => !steps.some((each) => each.name === name));
  if (unknown === undefined) return steps.filter(({ name }) => names.includes(name));
  const all = steps.map(({ name }) => name).join(', ');
  throw complaint(`There is no step "${unknown}". The steps: ${all}.`);
}

/** Tests of one kind, with vitest's own progress on the screen. */
export async function vitest(project: 'pure' | 'db'): Promise<void> {
  const file = reportFile(`vitest-${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const program = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters];
  const passed = await runVisibly(program);
  counted.push(vitestCounts(file));
  if (!passed) throw complaint(`The ${project} tests failed: see above.`);
}

async function endToEnd(): Promise<void> {
  const data = mkdtempSync(path.join(tmpdir(), 'colophon-e2e-'));
  const file = path.join(projectRoot, 'e2e/.output/results.json');
  rmSync(file, { force: true });
  try {
    const passed = await runVisibly(['node_modules/@playwright/test/cli.js', 'test'], {
      E2E_DATA: path.join(data, 'data'),
      E2E_PORT: String(await freePort(0)),
    });
    counted.push(playwrightCounts(file));
    if (!passed) throw complaint('The end-to-end tests failed: see above.');
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

function reportFile(name: string): string {
  const folder = path.join(projectRoot, 'node_modules/.cache/colophon/results');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  rmSync(file, { force: true });
  return file;
}

/** Runs a Node program with its output on the screen; false when it failed. */
function runVisibly(args: string[], env: Record<string, string> = {}): Promise<boolean> {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => resolve(status === 0));
  });
}

import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser';

const browser = await findBrowser();
const port = Number(process.env.E2E_PORT ?? 3917);
const baseURL = `http://localhost:${port}`;

// The tests drive the real product: `scripts/start.mjs` on a data folder of its own, with the demo.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'e2e/.output',
  // One after the other: the jobs share the demo, and two cores are soon busy.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // Far more than a job takes on a machine that does nothing else: these limits end what hangs.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'e2e/.output/results.json' }]],
  use: {
    baseURL,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: browser.path,
      env: { ...(process.env as Record<string, string>), ...browser.env },
      args: [
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    // The front page is there once the worker has rendered the site; the web process is well before.
    url: `${baseURL}/`,
    timeout: 300_000,
    stdout: 'pipe',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      PORT: String(port),
      COLOPHON_URL: baseURL,
      COLOPHON_DATA: process.env.E2E_DATA ?? 'e2e/.output/data',
      NEXT_DIST_DIR: '.next-test',
    },
  },
});

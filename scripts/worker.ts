import { setTimeout as pause } from 'node:timers/promises';
import { sendPasswordLink } from '../lib/account';
import { sendDueNotices } from '../lib/article';
import { requestDueBackup, scheduledBackup } from '../lib/backup';
import { closeDatabase } from '../lib/db';
import { startWorking } from '../lib/jobs';
import { standingFailure } from '../lib/jobs/job-rows';
import { makeExport } from '../lib/jobs/make-export';
import { isSiteCurrent, renderSite, requestDueRendering } from '../lib/jobs/render-site';
import { waitingRestoration } from '../lib/jobs/restoration';
import { mailFailed, sendMail } from '../lib/mail';
import { sendDigests } from '../lib/notification';
import { forgetAttempts } from '../lib/people';
import { forgetPolicyReports } from '../lib/policy-report';
import { explain } from './complaint';
import { whenLauncherEnds } from './launcher';
import { version } from './project';

// The worker process: does what goes on after a reply, one job of each kind at a time.

const stopWorking = await startWorking(
  {
    'render-site': renderSite,
    'make-export': makeExport,
    'send-mail': { run: sendMail, failed: mailFailed },
    'send-password-link': { run: sendPasswordLink },
    'make-backup': scheduledBackup(version),
  },
  (error) => console.error(`queue: ${explain(error)}`),
);

process.on('uncaughtException', (error) => console.error(`uncaught: ${explain(error)}`));
process.on('unhandledRejection', (error) => console.error(`unhandled: ${explain(error)}`));

// The page store may be missing, or older than the templates: readers wait for it a while, and no
// longer than that. Whatever keeps it from being rendered, this worker takes jobs.
const PATIENCE_MS = 90_000;
const until = performance.now() + PATIENCE_MS;
await siteRendered().catch((error) => console.error(`site: ${explain(error)}`));
process.send?.('ready');

async function siteRendered(): Promise<void> {
  await requestDueRendering();
  while (!(await isSiteCurrent())) {
    const failure = await standingFailure('render-site');
    if (failure !== null || performance.now() > until) {
      console.error(
        `The reading site is not up to date yet. ${failure ?? 'It is being rendered.'}`,
      );
      return;
    }
    await pause(200);
  }
}

// What is due is found by looking, not by a clock that might have missed it.
const SWEEP_MS = 60_000;

// After a restoration nothing is sent until an admin says to go on.
const unlessRestored = (send: () => Promise<unknown>) => async () =>
  (await waitingRestoration()) === null && send();

const sweep = setInterval(() => {
  requestDueRendering()
    .catch((error) => console.error(`site: ${explain(error)}`))
    .then(unlessRestored(sendDueNotices))
    .catch((error) => console.error(`due notices: ${explain(error)}`))
    .then(unlessRestored(sendDigests))
    .then(forgetAttempts)
    .then(forgetPolicyReports)
    .then(requestDueBackup)
    .catch((error) => console.error(`digests: ${explain(error)}`));
}, SWEEP_MS);

whenLauncherEnds(() => {
  clearInterval(sweep);
  // Work that outlasts this is taken up again by the next worker.
  setTimeout(() => process.exit(0), 12_000).unref();
  stopWorking()
    .then(closeDatabase)
    .finally(() => process.exit(0));
});

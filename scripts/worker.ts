import { sendPasswordLink } from '../lib/account';
import { sendDueNotices } from '../lib/article';
import { closeDatabase } from '../lib/db';
import { startWorking } from '../lib/jobs';
import { makeExport } from '../lib/jobs/make-export';
import { renderSite } from '../lib/jobs/render-site';
import { sendMail } from '../lib/mail';
import { sendDigests } from '../lib/notification';
import { forgetAttempts } from '../lib/people';
import { forgetPolicyReports } from '../lib/policy-report';
import { explain } from './complaint';
import { whenLauncherEnds } from './launcher';

// The worker process: does what goes on after a reply, one job of each kind at a time.

const stopWorking = await startWorking(
  {
    'render-site': renderSite,
    'make-export': makeExport,
    'send-mail': sendMail,
    'send-password-link': sendPasswordLink,
  },
  (error) => console.error(`queue: ${explain(error)}`),
);

process.on('uncaughtException', (error) => console.error(`uncaught: ${explain(error)}`));
process.on('unhandledRejection', (error) => console.error(`unhandled: ${explain(error)}`));
// The page store may be missing, or older than the templates: readers come after this.
await renderSite();
process.send?.('ready');

// What is due is found by looking, not by a clock that might have missed it.
const SWEEP_MS = 60_000;
const sweep = setInterval(() => {
  sendDueNotices()
    .catch((error) => console.error(`due notices: ${explain(error)}`))
    .then(sendDigests)
    .then(forgetAttempts)
    .then(forgetPolicyReports)
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

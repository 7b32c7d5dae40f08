import { closeDatabase } from '../lib/db';
import { startWorking } from '../lib/jobs';
import { makeExport } from '../lib/jobs/make-export';
import { renderSite } from '../lib/jobs/render-site';
import { explain } from './complaint';
import { whenLauncherEnds } from './launcher';

// The worker process: does what goes on after a reply, one job of each kind at a time.

const stopWorking = await startWorking(
  { 'render-site': renderSite, 'make-export': makeExport },
  (error) => console.error(`queue: ${explain(error)}`),
);

process.on('uncaughtException', (error) => console.error(`uncaught: ${explain(error)}`));
process.on('unhandledRejection', (error) => console.error(`unhandled: ${explain(error)}`));
// The page store may be missing, or older than the templates: readers come after this.
await renderSite();
process.send?.('ready');

whenLauncherEnds(() => {
  // Work that outlasts this is taken up again by the next worker.
  setTimeout(() => process.exit(0), 12_000).unref();
  stopWorking()
    .then(closeDatabase)
    .finally(() => process.exit(0));
});

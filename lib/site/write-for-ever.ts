import { writeRelease } from './page-store';
import type { SiteFile } from './site-input';

// What page-store.test.ts kills: writes release after release, says so after the first.

const [folder = ''] = process.argv.slice(2);

function page(path: string, text: string): SiteFile {
  return { path, type: 'text/html', immutable: false, bytes: async () => Buffer.from(text) };
}

for (let round = 0; ; round += 1) {
  const words = `round ${round}`;
  await writeRelease(folder, [page('/', words), page('/issues/', `The archive of ${words}`)]);
  if (round === 0) process.stdout.write('ready\n');
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Who asks the clock of the process or of the browser, and why nothing that is kept depends on it. */
const ASKS_ITS_OWN_CLOCK: Record<string, string> = {
  'lib/log.ts': 'a line of the log is dated by who writes it',
  'components/editor/saving/saver.ts': 'unsent text in the browser, dated and timed for its writer',
  'scripts/data-folder.ts': 'when a data folder was made, for whoever reads its marker',
  'scripts/schema-engine.mjs': 'a line of the log',
};

const ROOT = path.resolve(import.meta.dirname, '..');
const OWN_CLOCK = /\bnew Date\(\s*\)|(?<![.\w])Date\(\s*\)/;
// In scripts it measures what has elapsed, as performance.now() does.
const EITHER = /\bnew Date\(\s*\)|(?<![.\w])Date\(\s*\)|\bDate\.now\b/;

function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => path.join(folder, file));
}

const asks = (pattern: RegExp, folders: string[]) =>
  folders
    .flatMap(sourcesIn)
    .filter((file) => !/^scripts\/(bench|clock)\//.test(file))
    .filter((file) => pattern.test(readFileSync(path.join(ROOT, file), 'utf8')));

test('what is kept or decided comes from the database’s clock: nowIn(tx), databaseNow, now()', () => {
  const found = [...asks(EITHER, ['lib', 'components', 'app']), ...asks(OWN_CLOCK, ['scripts'])];
  expect(found.sort()).toEqual(Object.keys(ASKS_ITS_OWN_CLOCK).sort());
});

test('no column is dated by Prisma’s now(), which is the clock of its process', () => {
  const schema = readFileSync(path.join(ROOT, 'prisma/schema.prisma'), 'utf8');
  expect(schema).not.toMatch(/@default\(now\(\)\)|@updatedAt/);
});

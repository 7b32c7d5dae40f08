// `npm run --silent colophon -- COMMAND`: the command line.
import { bootstrap } from './bootstrap.mjs';

// npm runs scripts in the project's root and says here where the person is, whose paths count.
const isOurs = process.env.npm_lifecycle_event === 'colophon';
const workingFolder = (isOurs && process.env.INIT_CWD) || process.cwd();
const { colophon } = await bootstrap('colophon.ts', { quiet: true });
const status = await colophon(process.argv.slice(2), workingFolder);
// A pipe takes its time: nothing may be lost of what was printed.
process.stdout.write('', () => process.stderr.write('', () => process.exit(status)));

// `npm test`: the whole proof, from a fresh clone.
import { bootstrap } from './bootstrap.mjs';

const { prove } = await bootstrap('prove.ts');
process.exit(await prove(process.argv.slice(2)));

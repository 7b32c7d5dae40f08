// `npm run check`: what can be proven in less than a minute.
import { bootstrap } from './bootstrap.mjs';

const { check } = await bootstrap('check.ts');
process.exit(await check());

// `npm run doctor`: names what is wrong and the command that mends it; changes nothing.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { bootstrap, isInstalled, nodeProblem, root } from './bootstrap.mjs';

const early = [
  ['Node.js', nodeProblem() && [nodeProblem(), 'install a newer Node.js']],
  ['Dependencies', !isInstalled() && ['node_modules is not what package-lock.json says', 'npm ci']],
];
let sick = early.some(([, trouble]) => trouble);
for (const [what, trouble] of early) tell(what, trouble);
if (!sick && existsSync(path.join(root, 'node_modules/tsx'))) {
  const { examine } = await bootstrap('doctor.ts');
  for await (const { what, trouble } of examine()) {
    tell(what, trouble);
    sick ||= trouble !== null;
  }
}
process.exit(sick ? 1 : 0);

function tell(what, trouble) {
  if (!trouble) return console.log(`✓ ${what}`);
  const [problem, cure] = trouble;
  console.log(`✗ ${what}: ${problem}\n    ${cure}`);
}

// `npm start` and `npm run dev`: everything from a fresh clone to a running Colophon.
import { createServer } from 'node:net';
import { bootstrap, die, nodeProblem } from './bootstrap.mjs';

const problem = nodeProblem();
if (problem !== null) die(problem);
const port = Number(process.env.PORT || 3000);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  die(`PORT is ${process.env.PORT}: it must be a number from 1 to 65535.`);
}
// Asked before the long work, so that nobody waits for an installation to hear it.
await new Promise((resolve) => {
  const probe = createServer();
  probe.once('error', ({ code }) => {
    if (code === 'EACCES') die(`Port ${port} needs more rights: set PORT to one above 1023.`);
    die(
      `Port ${port} is taken: stop what listens there, or choose another, as in PORT=${port + 1} npm start.`,
    );
  });
  probe.listen(port, () => probe.close(resolve));
});

const { serve, installSeconds } = await bootstrap('serve.ts');
process.exitCode = await serve({ dev: process.argv.includes('--dev'), port, installSeconds });
// A library may keep a timer or a socket; everything of ours has ended.
process.exit();

import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';

// One load of one address, as a process of its own: load-worker.ts URL SECONDS ENCODING
// It reads no more of a reply than where it ends, so that one core can ask more than one answers.

const CONNECTIONS = 64;
const [address = '', seconds = '5', encoding = 'identity'] = process.argv.slice(2);
const url = new URL(address);
const request = Buffer.from(
  `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nAccept-Encoding: ${encoding}\r\n\r\n`,
);
const latencies: number[] = [];
let failed = 0;
let isOver = false;

const sockets = Array.from({ length: CONNECTIONS }, () =>
  ask(connect(Number(url.port), url.hostname)),
);
const started = performance.now();
setTimeout(finish, Number(seconds) * 1000);

function ask(socket: Socket): Socket {
  let sent = 0;
  let missing = 0;
  let tail = '';
  const next = () => {
    sent = performance.now();
    missing = Number.NaN;
    tail = '';
    socket.write(request);
  };
  socket.setNoDelay(true);
  socket.on('connect', next);
  socket.on('error', () => {
    failed += isOver ? 0 : 1;
  });
  socket.on('data', (chunk) => {
    missing = Number.isNaN(missing) ? lengthOf(chunk) - chunk.length : missing - chunk.length;
    if (missing > 0) return;
    if (missing < 0) {
      tail = tailOf(tail, chunk);
      if (tail !== LAST_CHUNK) return;
    }
    latencies.push(performance.now() - sent);
    if (!isOver) next();
  });
  return socket;
}

/** The whole length of a reply by its head; minus infinity when it comes in chunks. */
function lengthOf(first: Buffer): number {
  const end = first.indexOf('\r\n\r\n');
  const head = first.toString('latin1', 0, end);
  if (!head.startsWith('HTTP/1.1 200')) failed += 1;
  const length = /\r\ncontent-length: (\d+)/i.exec(head);
  return length ? end + 4 + Number(length[1]) : Number.NEGATIVE_INFINITY;
}

const LAST_CHUNK = '0\r\n\r\n';

function tailOf(before: string, chunk: Buffer): string {
  const start = Math.max(0, chunk.length - LAST_CHUNK.length);
  return (before + chunk.toString('latin1', start)).slice(-LAST_CHUNK.length);
}

function finish(): void {
  isOver = true;
  const duration = (performance.now() - started) / 1000;
  for (const socket of sockets) socket.destroy();
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0;
  const found = { perSecond: latencies.length / duration, p50: at(0.5), p99: at(0.99), failed };
  process.stdout.write(JSON.stringify(found));
}

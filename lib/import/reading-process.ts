// The process of one reading: files in by standard input, what was read out by standard output. It
// has no environment, needs no network and no other file, and is ended by its parent.
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import { packed, unpacked } from './packing';
import { readFiles } from './read-files';

const noNetwork = () => {
  throw new Error('A reading asks nobody');
};
net.Socket.prototype.connect = noNetwork;
Object.assign(dgram, { createSocket: noNetwork });
Object.assign(dns, { lookup: noNetwork, resolve: noNetwork });
Object.assign(globalThis, { fetch: noNetwork, WebSocket: noNetwork });

const brought: Buffer[] = [];
process.stdin.on('data', (piece: Buffer) => brought.push(piece));
process.stdin.once('end', () => {
  const { value: names, parts } = unpacked<string[]>(Buffer.concat(brought));
  const files = names.map((name, index) => ({ name, bytes: parts[index] ?? Buffer.alloc(0) }));
  const result = readFiles(files);
  if (!result.ok) return void process.stdout.write(packed(result, []));
  const { pictures, ...read } = result.value;
  const value = { ok: true, value: { ...read, pictures: pictures.map(({ name }) => ({ name })) } };
  const answer = packed(
    value,
    pictures.map(({ bytes }) => bytes),
  );
  process.stdout.write(answer);
});

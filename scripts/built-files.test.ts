import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtFiles, compressBuilt } from './built-files';

const SCRIPT = 'addEventListener("load", () => console.log("loaded"));\n'.repeat(50);
let folder: string;
let server: Server;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'built-'));
  mkdirSync(path.join(folder, 'static/chunks'), { recursive: true });
  writeFileSync(path.join(folder, 'static/chunks/app.js'), SCRIPT);
  writeFileSync(path.join(folder, 'static/chunks/small.js'), 'tiny()');
  writeFileSync(path.join(folder, 'static/photo.png'), Buffer.alloc(2_000));
  writeFileSync(path.join(folder, 'secret.br'), 'nobody’s');
  await compressBuilt(folder);
  const answer = builtFiles(folder);
  server = createServer((asked, response) => {
    if (!answer(asked, response)) response.writeHead(404).end('left');
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
});

afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function get(address: string, encoding = 'gzip, br', method = 'GET') {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status?: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const headers = { 'accept-encoding': encoding };
      request({ port, path: address, method, headers }, (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part) => parts.push(part));
        reply.on('end', () => {
          resolve({ status: reply.statusCode, headers: reply.headers, body: Buffer.concat(parts) });
        });
      })
        .on('error', reject)
        .end();
    },
  );
}

test('sends the brotli form of a built script, to be kept for ever', async () => {
  const { status, headers, body } = await get('/_next/static/chunks/app.js?v=1');
  expect(status).toBe(200);
  expect(headers['content-encoding']).toBe('br');
  expect(headers['content-type']).toContain('javascript');
  expect(headers['cache-control']).toContain('immutable');
  expect(headers.vary).toBe('Accept-Encoding');
  expect(brotliDecompressSync(body).toString()).toBe(SCRIPT);
});

test('answers HEAD with the same headers and nothing else', async () => {
  const { status, headers, body } = await get('/_next/static/chunks/app.js', 'br', 'HEAD');
  expect([status, headers['content-encoding'], body.length]).toEqual([200, 'br', 0]);
});

test('leaves to Next whoever takes no brotli, and what has no such form', async () => {
  for (const [address, encoding] of [
    ['/_next/static/chunks/app.js', 'gzip'],
    ['/_next/static/chunks/app.js', 'br;q=0'],
    ['/_next/static/chunks/small.js', 'br'],
    ['/_next/static/chunks/app.js.br', 'br'],
    ['/_next/static/photo.png', 'br'],
    ['/_next/static/../secret', 'br'],
    ['/_next/static/chunks/gone.js', 'br'],
  ] as const) {
    expect((await get(address, encoding)).body.toString(), address).toBe('left');
  }
});

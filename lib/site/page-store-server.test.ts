import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { preferredEncoding } from './negotiate';
import { writeRelease } from './page-store';
import { openPageStore, type PageStore } from './page-store-server';
import type { SiteFile } from './site-input';

const POLICY = "default-src 'none'";
const HOME = '<!doctype html><title>Home</title>'.repeat(40);

let folder: string;
let store: PageStore;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'page-store-server-'));
  store = openPageStore({ folder, headers: { 'content-security-policy': POLICY } });
  server = createServer((req, res) => {
    if (store.answerFromPageStore(req, res)) return;
    res.writeHead(418);
    res.end('Next');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  expect((await ask('/')).status).toBe(418);
  await writeRelease(folder, siteOf(HOME));
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

function file(address: string, text: string, type = 'text/html; charset=utf-8'): SiteFile {
  const immutable = address.startsWith('/images/');
  return { path: address, type, immutable, bytes: async () => Buffer.from(text) };
}

function siteOf(home: string): SiteFile[] {
  return [
    file('/', home),
    file('/issues/', 'The archive'),
    file('/404.html', 'Not here'),
    file('/images/quay.webp', 'a picture', 'image/webp'),
  ];
}

type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer };

function ask(
  address: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, path: address, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('answers a page with its headers and without a cookie', async () => {
  const { status, headers, body } = await ask('/', { cookie: 'session=1' });
  expect(status).toBe(200);
  expect(body.toString()).toBe(HOME);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(HOME.length),
    'cache-control': 'public, max-age=60, must-revalidate',
    'content-security-policy': POLICY,
    vary: 'Accept-Encoding',
  });
  expect(headers).not.toHaveProperty('set-cookie');
  expect(headers).not.toHaveProperty('x-powered-by');
});

test('sends brotli, gzip or the plain page, as it is asked', async () => {
  const br = await ask('/', { 'accept-encoding': 'gzip, deflate, br, zstd' });
  expect(br.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(br.body).toString()).toBe(HOME);
  const gz = await ask('/', { 'accept-encoding': 'br;q=0, gzip' });
  expect(gz.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gz.body).toString()).toBe(HOME);
  const plain = await ask('/', { 'accept-encoding': 'deflate' });
  expect(plain.headers).not.toHaveProperty('content-encoding');
  expect(new Set([br, gz, plain].map(({ headers }) => headers.etag)).size).toBe(3);
});

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['gzip;q=1.0, *;q=0', 'gzip'],
  ['BR', 'br'],
  ['br;q=0, gzip;q=0', 'identity'],
  ['br;q=nonsense', 'identity'],
])('understands Accept-Encoding %j as %s', (header, encoding) => {
  expect(preferredEncoding(header)).toBe(encoding);
});

test('says 304 to whoever has the page already, and sends it to whoever has another form', async () => {
  const { etag = '' } = (await ask('/')).headers;
  for (const condition of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
    const answer = await ask('/', { 'if-none-match': condition });
    expect(answer.status).toBe(304);
    expect(answer.body).toHaveLength(0);
    expect(answer.headers).toMatchObject({ etag, 'content-security-policy': POLICY });
  }
  expect((await ask('/', { 'if-none-match': etag, 'accept-encoding': 'br' })).status).toBe(200);
  expect((await ask('/', { 'if-none-match': '"x"' })).status).toBe(200);
});

test('answers HEAD with the length and no body', async () => {
  const { status, headers, body } = await ask('/', {}, 'HEAD');
  expect([status, headers['content-length'], body.length]).toEqual([200, String(HOME.length), 0]);
});

test('leads to the slash that pages end in, and only for pages it knows', async () => {
  const answer = await ask('/issues?from=mail');
  expect([answer.status, answer.headers.location]).toEqual([308, '/issues/']);
  expect((await ask('/images')).status).toBe(418);
  expect((await ask('/unknown')).status).toBe(418);
});

test('ignores the query of a page', async () => {
  expect((await ask('/issues/?utm_source=mail')).body.toString()).toBe('The archive');
});

test('keeps pictures for ever and does not compress them', async () => {
  const { headers } = await ask('/images/quay.webp', { 'accept-encoding': 'br' });
  expect(headers['cache-control']).toContain('immutable');
  expect(headers).not.toHaveProperty('content-encoding');
});

test('leaves what it does not know to whoever stands behind', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    expect((await ask('/', {}, method)).status).toBe(418);
  }
  expect((await ask('/desk')).status).toBe(418);
});

test('never leaves the store, however the path is written', async () => {
  const paths = [
    '/..%2f..%2fetc/passwd', '/../manifest.json', '/./', '//', '//issues/', '/issues//', '/%2e%2e/',
    '/issues/%00', '/issues\\', '/\\issues/', '/index.html', '/issues/index.html', '/__proto__',
    '/constructor', '/..;/issues/', 'http://127.0.0.1/', '*', '/issues/%2e/', '/%69ssues/',
  ]; // biome-ignore format: a list reads better as a block
  for (const each of paths) expect(await statusOf(each), each).toMatch(/ (418|400) /);
});

test('says 404 with the page for it, and gives its bytes to others', async () => {
  expect((await ask('/404.html')).status).toBe(404);
  expect(store.notFoundPage()?.toString()).toBe('Not here');
});

test('serves a new release from the first request after the switch', async () => {
  const before = (await ask('/')).headers.etag;
  await writeRelease(folder, siteOf('The new home'));
  const after = await ask('/');
  expect(after.body.toString()).toBe('The new home');
  expect(after.headers.etag).not.toBe(before);
});

/** The status line for a path that no client library would send. */
function statusOf(raw: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${raw} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    });
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('end', () => resolve(answer.split('\r\n')[0] ?? ''));
    socket.on('error', reject);
  });
}

import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { type DocumentNode, printedLines } from '../../lib/document';
import { renderSite, writeRelease } from '../../lib/site';
import { projectRoot } from '../project';
import { demoSite } from './site/demo-site';
import { load, pinning, type Round, type Served, startServer } from './site/load';
import { buildNextApp, nextBinary } from './site/next-app';

const STORE = 'http://127.0.0.1:4871';
const NEXT = 'http://127.0.0.1:4872';
const BAR = 20;
const ROUNDS = 3;
const SECONDS = 5;
// The bar is measured as browsers ask; the plain form spares Next its compression at every reply.
const ENCODINGS = ['gzip, deflate, br, zstd', 'identity'];

const folder = await mkdtemp(path.join(tmpdir(), 'bench-site-'));
const servers: ChildProcess[] = [];
try {
  process.exitCode = await compare();
} finally {
  for (const server of servers) server.kill();
  await rm(folder, { recursive: true, force: true });
}

/** Serves the same article from the page store and from Next, side by side; gives the exit status. */
async function compare(): Promise<number> {
  console.log('Rendering the demo’s site …');
  const site = await demoSite(STORE);
  const article = site.editions[0]?.edition.articles[1];
  if (!article) throw new Error('The demo has no second article');
  await writeRelease(path.join(folder, 'store'), await renderSite(site));
  const lines = printedLines(article.document as DocumentNode);
  console.log('Building a plain Next page of the same text …');
  buildNextApp(path.join(folder, 'next'), article.headline, lines);

  const storePage = `${STORE}/issues/${site.editions[0]?.edition.issue.month}/${article.slug}/`;
  const storeServer = path.join(projectRoot, 'scripts/bench/site/store-server.ts');
  const storeArgs = ['--import', 'tsx', storeServer, path.join(folder, 'store'), port(STORE)];
  const nextArgs = [nextBinary, 'start', '-p', port(NEXT), '-H', '127.0.0.1'];
  const pages = [
    await serve('page store', storePage, storeArgs, projectRoot),
    await serve('plain Next', `${NEXT}/`, nextArgs, path.join(folder, 'next')),
  ];
  for (const { name, url } of pages) await describePage(name, url, lines);
  console.log(`\n64 connections, ${ROUNDS} rounds of ${SECONDS} s each, ${pinning}`);
  const ratios: number[] = [];
  for (const encoding of ENCODINGS) ratios.push(await race(pages, encoding));
  const ratio = ratios[0] ?? 0;
  const isMet = ratio >= BAR;
  console.log(`\n${isMet ? 'Met' : 'MISSED'}: ${ratio.toFixed(1)} × plain Next, bar ${BAR} ×`);
  return isMet ? 0 : 1;
}

async function serve(name: string, url: string, args: string[], cwd: string): Promise<Served> {
  const server = await startServer(args, url, cwd);
  servers.push(server);
  return { name, url, server };
}

/** Checks that the page says every line of the article, and prints what it makes a browser load. */
async function describePage(name: string, url: string, lines: readonly string[]): Promise<void> {
  const html = await (await fetch(url)).text();
  const { document } = new JSDOM(html).window;
  for (const number of document.querySelectorAll('.note-reference')) number.remove();
  const words = squeezed(document.body.textContent ?? '');
  const missing = lines.flatMap(sayable).filter((line) => !words.includes(squeezed(line)));
  if (missing.length > 0) throw new Error(`${name} lacks “${missing[0]}”`);
  let scriptBytes = 0;
  for (const script of document.querySelectorAll('script')) {
    if (script.type === 'application/ld+json') continue;
    const source = script.getAttribute('src');
    const text = source ? await (await fetch(new URL(source, url))).text() : script.text;
    scriptBytes += Buffer.byteLength(text);
  }
  const size = Buffer.byteLength(html);
  console.log(`${name}: every line is there; HTML ${size} bytes, JavaScript ${scriptBytes} bytes`);
}

// A citation is set as a card: its parts stand apart, only the URL keeps the form of the line.
function sayable(line: string): string[] {
  return /https?:\/\/\S+$/.test(line) && line.includes('”') ? [] : [line];
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/**
 * Alternating rounds after a warm-up; prints each and gives the ratio of requests a second. A server
 * that wasn't busy waited for the load, because others use the machine: run it again when they don't.
 */
async function race(pages: readonly Served[], encoding: string): Promise<number> {
  const rounds = pages.map((): Round[] => []);
  for (const page of pages) await load(page, 2, encoding);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, page] of pages.entries()) {
      const found = await load(page, SECONDS, encoding);
      if (found.failed > 0) throw new Error(`${page.name}: ${found.failed} requests failed`);
      rounds[index]?.push(found);
    }
  }
  console.log(`\nAccept-Encoding: ${encoding}`);
  const medians = pages.map(({ name }, index) => describeRounds(name, rounds[index] ?? []));
  const [store, next] = medians;
  if (!store || !next) throw new Error('Two pages run against each other');
  const ratio = store.perSecond / next.perSecond;
  const ofCores = store.perCore / next.perCore;
  console.log(`  ratio: ${ratio.toFixed(1)}; of full cores: ${ofCores.toFixed(1)}`);
  return ratio;
}

type Median = { perSecond: number; perCore: number };

function describeRounds(name: string, rounds: readonly Round[]): Median {
  const each = rounds.map(({ perSecond }) => Math.round(perSecond)).join(', ');
  const median = rounds.toSorted((a, b) => a.perSecond - b.perSecond)[rounds.length >> 1];
  if (!median) throw new Error(`No round of ${name}`);
  const { p50, p99, busy, perSecond } = median;
  const latency = `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
  // Nobody can tell outside of Linux: then the server is taken to have been busy all the time.
  const perCore = perSecond / (Number.isNaN(busy) ? 1 : busy);
  const share = `server busy ${Math.round(busy * 100)} %, ${Math.round(perCore)} a full core`;
  console.log(`  ${name}: ${each} requests/s; ${latency}; ${share}`);
  return { perSecond, perCore };
}

function port(origin: string): string {
  return new URL(origin).port;
}

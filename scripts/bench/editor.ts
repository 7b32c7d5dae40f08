// How fast the editor is in an article of 20,000 words: `npm run bench:editor`.
// --url ADDRESS measures a product that runs already; --profile FOLDER keeps a profile of each place.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../browser';
import { LONG } from './editor/long-article';
import { open, recordOpening, scriptsOf } from './editor/opening';
import { PLACES } from './editor/places';
import { makeLongArticle, product, untilPublished } from './editor/product';
import { enterPlace, percentile, recordKeys, throttle, type } from './editor/typing';
import { countWork, workInWords, workSince, workSoFar } from './editor/work';

const BARS = { 1: 16, 4: 50, open: 1_500, scripts: 350_000 } as const;
const OPENINGS = 5;

const { values: given } = parseArgs({
  options: { url: { type: 'string' }, profile: { type: 'string' } },
});

const running = await product(given.url);
const found = await findBrowser();
const browser = await chromium.launch({
  executablePath: found.path,
  env: { ...(process.env as Record<string, string>), ...found.env },
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-quic'],
});
try {
  await measure(browser, running.url);
} finally {
  await browser.close();
  await running.end();
}

async function measure(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const address = await makeLongArticle(page, url);
  const { words, notes, excerpts, originals, figures } = LONG;
  console.log(
    `${words} words, ${notes} notes, ${excerpts} excerpts (${originals} with originals), ${figures} figures`,
  );
  // The loader of TypeScript wraps functions in a helper that pages don't have.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named' });
  await page.addInitScript(recordKeys);
  await page.addInitScript(recordOpening);
  const session = await context.newCDPSession(page);
  await countWork(session);
  await describeScripts(page, session, 'the editor', address);
  await untilPublished(url);
  await describeScripts(page, session, 'the reading site', `${url}/`);
  await describeOpening(page, session, address);
  for (const rate of [1, 4] as const) await describeTyping(page, session, rate);
}

async function describeScripts(
  page: Page,
  session: CDPSession,
  name: string,
  address: string,
): Promise<void> {
  const isEditor = address.includes('/desk/');
  const settle = async (loaded: Page) => {
    if (isEditor) await loaded.waitForFunction(() => '__opened' in window);
    // What comes by itself a little later is shipped too.
    await loaded.waitForTimeout(3_000);
  };
  const { files, sent, run, encodings } = await scriptsOf(page, session, address, settle);
  const kilo = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  const how = files === 0 ? '' : ` (${encodings.join(', ')}; ${kilo(run)} unpacked)`;
  const bar = isEditor ? BARS.scripts : 0;
  console.log(
    `JavaScript of ${name}: ${files} files, ${kilo(sent)}${how} ${verdict(sent, bar)} ${kilo(bar)}`,
  );
}

async function describeOpening(page: Page, session: CDPSession, address: string): Promise<void> {
  const times: number[] = [];
  const worked: number[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    await page.goto('about:blank');
    const before = await workSoFar(session);
    times.push(await open(page, address));
    worked.push(workSince(before, await workSoFar(session)));
  }
  const median = percentile(times, 50);
  const each = times.map(Math.round).join(', ');
  const processor = `${Math.round(percentile(worked, 50))} ms of processor`;
  const measured = `median ${Math.round(median)} (${processor})`;
  console.log(`Opening: ${each} ms; ${measured} ${verdict(median, BARS.open)} ms`);
}

async function describeTyping(page: Page, session: CDPSession, rate: 1 | 4): Promise<void> {
  await throttle(session, rate);
  const all: number[] = [];
  for (const place of PLACES) {
    if (given.profile) await startProfile(session);
    await enterPlace(page, place);
    const before = await workSoFar(session);
    const { painted, events } = await type(page);
    const work = workInWords(before, await workSoFar(session), painted.length);
    if (given.profile) await keepProfile(session, given.profile, `${place.name} at ${rate}`);
    all.push(...painted);
    const seen = `Event Timing p95 ${events.length ? `${percentile(events, 95)}` : 'below 16'}`;
    console.log(`  ${place.name}: ${figures(painted)}; ${seen} ms; ${work}`);
  }
  await throttle(session, 1);
  const p95 = percentile(all, 95);
  console.log(
    `Typing at ${rate} ×: ${figures(all)} ${verdict(p95, BARS[rate])} ms at the 95th of 100`,
  );
}

function figures(values: readonly number[]): string {
  const [p50, p95] = [50, 95].map((percent) => percentile(values, percent).toFixed(1));
  return `${values.length} keys, p50 ${p50}, p95 ${p95}, most ${Math.max(...values).toFixed(1)}`;
}

function verdict(value: number, bar: number): string {
  return value <= bar ? `· met, bar ${bar}` : `· MISSED, bar ${bar}`;
}

async function startProfile(session: CDPSession): Promise<void> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
}

async function keepProfile(session: CDPSession, folder: string, name: string): Promise<void> {
  const { profile } = await session.send('Profiler.stop');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name.replaceAll(' ', '-')}.cpuprofile`);
  writeFileSync(file, JSON.stringify(profile));
}

import type { CDPSession, Page } from '@playwright/test';

/** Must run in the page before anything else: notes when the text can be edited and is painted. */
export function recordOpening(): void {
  const look = () => {
    if (!document.querySelector('.ProseMirror[contenteditable="true"] h1')) {
      requestAnimationFrame(look);
      return;
    }
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      Object.assign(window, { __opened: performance.now() });
    };
    // This frame paints it; the task after it is the end.
    channel.port2.postMessage(null);
  };
  requestAnimationFrame(look);
}

/** Goes to the article; milliseconds from the navigation to a text that can be edited and is painted. */
export async function open(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => '__opened' in window, null, { timeout: 60_000 });
  return page.evaluate(() => (window as unknown as { __opened: number }).__opened);
}

/** The JavaScript that a page makes a browser fetch that has nothing yet: files, bytes as sent, bytes as run. */
export type Scripts = { files: number; sent: number; run: number; encodings: string[] };

/** Loads a page with an empty cache and adds up the scripts it fetches. */
export async function scriptsOf(
  page: Page,
  session: CDPSession,
  address: string,
  settle: (page: Page) => Promise<unknown>,
): Promise<Scripts> {
  const scripts = new Map<string, { sent: number; run: number; encoding: string }>();
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type !== 'Script' && !/javascript/.test(response.mimeType)) return;
    const headers = Object.entries(response.headers);
    const encoding = headers.find(([name]) => name.toLowerCase() === 'content-encoding')?.[1];
    scripts.set(requestId, { sent: 0, run: 0, encoding: encoding ?? 'none' });
  });
  session.on('Network.dataReceived', ({ requestId, dataLength }) => {
    const script = scripts.get(requestId);
    if (script) script.run += dataLength;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId);
    if (script) script.sent = encodedDataLength;
  });
  await page.goto(address);
  await settle(page);
  const all = [...scripts.values()];
  return {
    files: all.length,
    sent: all.reduce((sum, { sent }) => sum + sent, 0),
    run: all.reduce((sum, { run }) => sum + run, 0),
    encodings: [...new Set(all.map(({ encoding }) => encoding))],
  };
}

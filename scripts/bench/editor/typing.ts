import type { CDPSession, Page } from '@playwright/test';

/** A place of the article to type in, and how a person gets there. */
export type TypingPlace = { name: string; enter(page: Page): Promise<void> };

/** Milliseconds from pressing a key to the frame that shows it, one for each key. */
export type Keystrokes = { painted: number[]; events: number[] };

const KEYS = 'a harbour nobody has read about in the register of the port';
// A fast typist: some 130 words a minute.
const BETWEEN_MS = 70;

/**
 * Must run in the page before anything else. A key's time begins with its event's own `timeStamp`,
 * which the browser sets when the key arrives, so waiting behind other work counts. It ends when the
 * frame that shows it has been painted: a task posted from inside `requestAnimationFrame` runs after
 * that frame's style, layout and paint. `events` holds what the browser's own Event Timing says (to
 * the frame's presentation, rounded to 8 ms by the browser), as a check from outside.
 */
export function recordKeys(): void {
  const record: Keystrokes = { painted: [], events: [] };
  Object.assign(window, { __keys: record });
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => record.painted.push(performance.now() - timeStamp);
        channel.port2.postMessage(null);
      });
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      if (name === 'keydown') record.events.push(duration);
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
}

/** Goes to a place and waits until what that set going has come to rest. */
export async function enterPlace(page: Page, { enter }: TypingPlace): Promise<void> {
  await enter(page);
  await page.waitForTimeout(1_500);
  await page.evaluate(() => {
    const { __keys: record } = window as unknown as { __keys: Keystrokes };
    record.painted.length = 0;
    record.events.length = 0;
  });
}

/** Types where the cursor is, key by key, and gives how long each took to be seen. */
export async function type(page: Page): Promise<Keystrokes> {
  await page.keyboard.type(KEYS, { delay: BETWEEN_MS });
  await page.waitForTimeout(300);
  return page.evaluate(() => structuredClone((window as unknown as { __keys: Keystrokes }).__keys));
}

/** Slows the page's processor down so many times; 1 is as it is. */
export async function throttle(session: CDPSession, rate: number): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** The value that so many of a hundred stay below. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}

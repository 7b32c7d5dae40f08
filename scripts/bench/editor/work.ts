import type { CDPSession } from '@playwright/test';

/** Processor milliseconds of the page's main thread, by kind; what else the machine does isn't in them. */
export type Work = { task: number; script: number; style: number; layout: number };

/** Has the browser count the main thread's own time, not the clock's. */
export async function countWork(session: CDPSession): Promise<void> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
}

/** The work done since the page was opened. */
export async function workSoFar(session: CDPSession): Promise<Work> {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => 1000 * (metrics.find((it) => it.name === name)?.value ?? 0);
  return {
    task: value('TaskDuration'),
    script: value('ScriptDuration'),
    style: value('RecalcStyleDuration'),
    layout: value('LayoutDuration'),
  };
}

/** All work since a moment before a page was opened; another process than then counts from nothing. */
export function workSince(before: Work, after: Work): number {
  return after.task >= before.task ? after.task - before.task : after.task;
}

/** The work between two moments in words, shared out among so many keys. */
export function workInWords(before: Work, after: Work, keys: number): string {
  const each = (kind: keyof Work) => ((after[kind] - before[kind]) / keys).toFixed(1);
  return `${each('task')} ms of processor a key (script ${each('script')}, style ${each('style')}, layout ${each('layout')})`;
}

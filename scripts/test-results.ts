import { existsSync, readFileSync } from 'node:fs';

/** How many tests came out how. */
export type Counts = { passed: number; failed: number; skipped: number };

/** Reads what vitest's JSON reporter wrote; nothing was counted where there is no file. */
export function vitestCounts(file: string): Counts {
  const report = read(file);
  return {
    passed: number(report, 'numPassedTests'),
    failed: number(report, 'numFailedTests'),
    skipped: number(report, 'numPendingTests') + number(report, 'numTodoTests'),
  };
}

/** Reads what Playwright's JSON reporter wrote. A test that passed only when repeated has failed. */
export function playwrightCounts(file: string): Counts {
  const stats = read(file).stats as Record<string, unknown> | undefined;
  return {
    passed: number(stats, 'expected'),
    failed: number(stats, 'unexpected') + number(stats, 'flaky'),
    skipped: number(stats, 'skipped'),
  };
}

export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

export function sum(all: Counts[]): Counts {
  return all.reduce(
    (total, each) => ({
      passed: total.passed + each.passed,
      failed: total.failed + each.failed,
      skipped: total.skipped + each.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

function read(file: string): Record<string, unknown> {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function number(report: Record<string, unknown> | undefined, key: string): number {
  const value = report?.[key];
  return typeof value === 'number' ? value : 0;
}

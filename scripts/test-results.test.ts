import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { playwrightCounts, sum, summaryLine, vitestCounts } from './test-results';

const folder = mkdtempSync(path.join(tmpdir(), 'results-'));

function report(content: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('counts what vitest reports', () => {
  const file = report({
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
  });
  expect(vitestCounts(file)).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

test('counts a test that passed only when repeated as failed', () => {
  const file = report({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 } });
  expect(playwrightCounts(file)).toEqual({ passed: 7, failed: 2, skipped: 2 });
});

test('counts nothing where no report was written', () => {
  expect(vitestCounts(path.join(folder, 'none.json'))).toEqual({
    passed: 0,
    failed: 0,
    skipped: 0,
  });
});

test('adds up to one line', () => {
  const counts = { passed: 5, failed: 0, skipped: 1 };
  expect(summaryLine(sum([counts, counts]))).toBe('10 passed, 0 failed, 2 skipped');
});

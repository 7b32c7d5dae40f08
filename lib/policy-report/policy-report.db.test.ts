import { beforeEach, describe, expect, test } from 'vitest';
import { aUser } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { writableDatabase } from '../db';
import { env } from '../env';
import { forgetPolicyReports, policyReportsFor, REPORT_LIMITS, recordPolicyReports } from '.';

const tables = await testDatabase();
beforeEach(() => tables.empty());

const page = (path: string) => `${env().COLOPHON_URL}${path}`;
const single = (path: string, blocked = 'inline', directive = 'script-src-elem') => ({
  'csp-report': {
    'document-uri': page(path),
    'effective-directive': directive,
    'blocked-uri': blocked,
    'script-sample': 'a secret that nobody keeps',
  },
});
const kept = async () => policyReportsFor(await aUser('admin'));

describe('what a browser reports', () => {
  test('is kept by kind and counted, in either of its two forms', async () => {
    await recordPolicyReports(single('/desk?secret=1'), '10.0.0.1');
    const body = {
      documentURL: page('/desk'),
      effectiveDirective: 'script-src-elem',
      blockedURL: 'inline',
    };
    await recordPolicyReports([{ type: 'csp-violation', body }, { type: 'x' }], '10.0.0.2');
    await recordPolicyReports([{ type: 'csp-violation', body }], '10.0.0.2');
    expect(await kept()).toMatchObject([
      { page: '/desk', blocked: 'inline', directive: 'script-src-elem', count: 2 },
    ]);
  });

  test('holds no token, no query and nothing of the page', async () => {
    await recordPolicyReports(single('/preview/abc.def?x=1'), '10.0.0.1');
    await recordPolicyReports(single('/join/abc.def', 'https://evil.example/path?x'), '10.0.0.1');
    const text = JSON.stringify(await kept());
    expect(text).not.toMatch(/abc|secret|path|\?/);
    expect(text).toContain('https://evil.example');
  });

  test.each([
    ['nothing', null],
    ['a list of anything', [1, {}, { type: 'csp-violation' }]],
    [
      'another site’s page',
      { 'csp-report': { ...single('/')['csp-report'], 'document-uri': 'https://evil.example/' } },
    ],
    ['no directive', single('/desk', 'inline', '<script>')],
  ])('that is %s is dropped', async (_, report) => {
    await recordPolicyReports(report, '10.0.0.1');
    expect(await kept()).toEqual([]);
  });

  test('is taken so often from one place, and kept in so many kinds', async () => {
    for (let count = 0; count < REPORT_LIMITS.fromAddress + 5; count += 1) {
      await recordPolicyReports(single(`/desk/${count}`), '10.0.0.1');
    }
    expect(await writableDatabase().policyReport.count()).toBe(REPORT_LIMITS.fromAddress);
    await writableDatabase().$executeRaw`
      insert into "PolicyReport" ("key", "directive", "blocked", "page")
      select n::text, 'x', 'y', 'z' from generate_series(1, ${REPORT_LIMITS.kinds}::int) n`;
    const before = await writableDatabase().policyReport.count();
    await recordPolicyReports(single('/desk/new'), '10.0.0.2');
    await recordPolicyReports(single('/desk/1'), '10.0.0.2');
    expect(await writableDatabase().policyReport.count()).toBe(before);
    expect(await writableDatabase().policyReport.count({ where: { count: 2 } })).toBe(1);
  });

  test('is forgotten after a month', async () => {
    await recordPolicyReports(single('/desk'), '10.0.0.1');
    expect(await forgetPolicyReports()).toBe(0);
    await writableDatabase().$executeRaw`
      update "PolicyReport" set "lastAt" = "lastAt" - interval '31 days'`;
    expect(await forgetPolicyReports()).toBe(1);
  });

  test('is shown to admins alone', async () => {
    for (const role of ['reader', 'author', 'editor', 'publisher'] as const) {
      expect(await policyReportsFor(await aUser(role))).toBeNull();
    }
  });
});

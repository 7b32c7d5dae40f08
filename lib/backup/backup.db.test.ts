import {
  createReadStream,
  createWriteStream,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract, pack } from 'tar-stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aDraft, aPublication, aUser } from '../../prisma/factories';
import { fingerprint } from '../../prisma/fingerprint';
import { testDatabase } from '../../prisma/test-database';
import { filled, twoInstallations, within } from '../../prisma/test-installations';
import { migrationsIn } from '../../scripts/migrate';
import { migrationsFolder } from '../../scripts/project';
import { verifyTrail } from '../event';
import { blobFile } from '../media';
import { verifyBackup } from '.';

const tables = await testDatabase();
const { place, otherUrl, begin, end, made, restore } = twoInstallations(tables.url);

beforeEach(async () => {
  await tables.empty();
  await begin();
});
afterEach(end);

async function oneDraft(): Promise<void> {
  await aPublication();
  await aDraft(await aUser('author'));
}

// What a restoration changes, and nothing else may differ.
const ENDED = [
  'Session',
  'AccountLink',
  'PreviewLink',
  'EditingLock',
  'Mail',
  'Job',
  'Restoration',
  '_prisma_migrations',
];

/** Mail is as it was, but for what brings a link that has ended: that is never sent. */
async function expectMailsOfDeadLinksNotSent(): Promise<void> {
  const mails = (url: string, columns: string) =>
    within(url, async (client) => {
      const { rows } = await client.query(`select ${columns} from "Mail" each order by id`);
      return rows;
    });
  const kept = `to_jsonb(each) - array['state', 'failure', 'sealedLink'] as mail`;
  expect(await mails(otherUrl, kept)).toEqual(await mails(tables.url, kept));
  const before = await mails(tables.url, `state, "sealedLink" is not null as "hasLink"`);
  expect(before).toContainEqual({ state: 'waiting', hasLink: true });
  expect(await mails(otherUrl, `state, "sealedLink" is not null as "hasLink"`)).toEqual(
    before.map(({ state, hasLink }) =>
      hasLink && state === 'waiting' ? { state: 'failed', hasLink: false } : { state, hasLink },
    ),
  );
}

describe('a backup', () => {
  test('brings everything back as it was, with the files that rows name', async () => {
    await filled();
    const backup = await made({ secret: 's'.repeat(40) });
    expect(await verifyBackup(place.file)).toEqual(backup);
    const blobs = backup.manifest.entries.flatMap(({ name }) =>
      name.startsWith('blobs/') ? name.slice(6) : [],
    );
    expect(blobs.length).toBeGreaterThan(1);
    for (const sha256 of blobs) rmSync(blobFile(sha256));
    expect(await restore()).toMatchObject({ secret: 's'.repeat(40) });
    for (const sha256 of blobs) expect(readFileSync(blobFile(sha256)).length).toBeGreaterThan(0);
    const [before, after] = [
      await within(tables.url, (client) => fingerprint(client, ENDED)),
      await within(otherUrl, (client) => fingerprint(client, ENDED)),
    ];
    expect(after).toBe(before);
    await within(otherUrl, async (client) => {
      const ended = await client.query(
        `select (select count(*)::int from "Session" where "revokedAt" is null) as sessions,
          (select count(*)::int from "PreviewLink" where "revokedAt" is null) as links,
          (select count(*)::int from "AccountLink" where "revokedAt" is null and "usedAt" is null) as invitations,
          (select count(*)::int from "Session") as all_sessions,
          (select count(*)::int from "Restoration" where "continuedAt" is null) as waiting`,
      );
      expect(ended.rows).toEqual([
        { sessions: 0, links: 0, invitations: 0, all_sessions: 1, waiting: 1 },
      ]);
      // The guards are back: an edition can't be changed, and a row without its owner can't come in.
      await expect(client.query('delete from "Edition"')).rejects.toThrow();
      await expect(
        client.query(`update "Article" set "ownerId" = gen_random_uuid()`),
      ).rejects.toThrow(/foreign key/);
    });
    expect((await verifyTrail()).broken).toEqual([]);
    await expectMailsOfDeadLinksNotSent();
  });

  test('is of one moment, whatever is written meanwhile', async () => {
    const author = await filled();
    let isWriting = true;
    let written = 0;
    const writing = (async () => {
      while (isWriting) {
        await aDraft(author);
        written += 1;
      }
    })();
    const { manifest } = await made();
    isWriting = false;
    await writing;
    expect(written).toBeGreaterThan(0);
    await restore();
    await within(otherUrl, async (client) => {
      // Each draft has its line in the trail: a moment in between would have one without the other.
      const { rows } = await client.query(
        `select (select count(*)::int from "Article") as articles,
          (select count(*)::int from "Event" where type = 'article.created') as created`,
      );
      expect(rows[0].articles).toBe(rows[0].created);
      expect(rows[0].articles).toBe(manifest.rows.Article);
    });
  });

  test('is never written over what is there, and holds no secret that nobody asked for', async () => {
    await filled();
    writeFileSync(place.file, 'mine');
    await expect(made()).rejects.toThrow(/is there already/);
    expect(readFileSync(place.file, 'utf8')).toBe('mine');
    rmSync(place.file);
    const { manifest } = await made();
    expect(manifest.entries.map((entry) => entry.name)).not.toContain('secrets.json');
  });
});

describe('a file that is not as it was written', () => {
  type Change = (name: string, bytes: Buffer) => { name: string; bytes: Buffer }[];

  async function changed(change: Change): Promise<string> {
    const out = path.join(place.folder, 'changed.tar');
    const [from, to] = [extract(), pack()];
    const reading = pipeline(createReadStream(place.file), from);
    const writing = pipeline(to, createWriteStream(out));
    for await (const entry of from) {
      const pieces: Buffer[] = [];
      for await (const piece of entry) pieces.push(piece as Buffer);
      for (const each of change(entry.header.name, Buffer.concat(pieces))) {
        to.entry({ name: each.name }, each.bytes);
      }
    }
    to.finalize();
    await Promise.all([reading, writing]);
    return out;
  }
  const same = (name: string, bytes: Buffer) => [{ name, bytes }];

  test.each<[string, Change, RegExp]>([
    ['a changed byte', (name, bytes) => same(name, name.startsWith('tables/Article') ? Buffer.from(bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte))) : bytes), /is damaged: tables\/Article/],
    ['a missing piece', (name, bytes) => (name.startsWith('tables/Event/') ? [] : same(name, bytes)), /lacks tables\/Event/],
    ['a missing manifest', (name, bytes) => (name === 'manifest.json' ? [] : same(name, bytes)), /its manifest is missing/],
    ['one piece more', (name, bytes) => (name === 'manifest.json' ? [{ name: 'tables/User/000009.copy', bytes: Buffer.from('x') }, { name, bytes }] : same(name, bytes)), /doesn’t name/],
    ['a path that leads out of it', (name, bytes) => [...same(name, bytes), { name: '../../etc/cron.d/x', bytes: Buffer.from('x') }], /belongs in no backup/],
  ])('%s is found before anything is written', async (_, change, problem) => {
    await oneDraft();
    await made();
    place.file = await changed(change);
    await expect(verifyBackup(place.file)).rejects.toThrow(problem);
    await expect(restore()).rejects.toThrow(problem);
    await within(otherUrl, async (client) => {
      expect((await client.query('select 1 from "User"')).rows).toEqual([]);
    });
  }); // biome-ignore format: a table reads better as a table

  test('a file that was cut off, or is none, is refused', async () => {
    await oneDraft();
    const { bytes } = await made();
    truncateSync(place.file, Math.floor(bytes / 2));
    await expect(verifyBackup(place.file)).rejects.toThrow(/can’t be read as a backup|not whole/);
    writeFileSync(place.file, 'no archive at all');
    await expect(verifyBackup(place.file)).rejects.toThrow(/can’t be read as a backup|not whole/);
  });
});

describe('a restoration', () => {
  test('is refused where there is anything, and of a newer version', async () => {
    await oneDraft();
    const { head } = await made();
    await expect(restore({ databaseUrl: tables.url })).rejects.toThrow(/empty installation only/);
    const known = migrationsIn(migrationsFolder).slice(0, -1);
    const newest = head.migrations.at(-1)?.name ?? '';
    await expect(restore({ migrations: { known, apply: async () => {} } })).rejects.toThrow(newest);
  });
});

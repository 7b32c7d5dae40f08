import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  accepted,
  aPublication,
  aSignedIssue,
  aUser,
  illustratedDocument,
} from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { approveArticle, createArticle, submitArticle } from '../article';
import { closeDatabase, writableDatabase } from '../db';
import type { ArticleDocument } from '../document';
import { env } from '../env';
import { exportFile, issueFor, publishIssue, requestExport } from '../issue';
import { storeImage } from '../media';
import { inboxOf } from '../notification';
import type { Actor } from '../people';
import { currentRelease } from '../site';
import { closeQueue } from '.';
import { troubledJobs } from './queries';
import { isSiteCurrent, requestDueRendering } from './render-site';
import { tryAgain } from './try-again';

const tables = await testDatabase();
const MONTH = '2026-10';
let author: Actor;
let publisher: Actor;
let sha256 = '';
const workers = new Set<ChildProcess>();

beforeEach(async () => {
  await tables.empty();
  await rm(env().COLOPHON_SITE_DIR, { recursive: true, force: true });
  await rm(env().COLOPHON_MEDIA_DIR, { recursive: true, force: true });
  await aPublication();
  author = await aUser('author');
  publisher = await aUser('publisher');
});
afterEach(async () => {
  for (const worker of workers) await kill(worker);
});
afterAll(async () => {
  await closeQueue();
  await closeDatabase();
});

/** Publishes an issue with one illustrated article; answers with its edition's id. */
async function published(): Promise<string> {
  const bytes = await sharp({
    create: { width: 900, height: 600, channels: 3, background: '#336699' },
  })
    .jpeg()
    .toBuffer();
  const image = accepted(await storeImage(author, { bytes, name: 'quay.jpg' }));
  sha256 = image.sha256;
  const document = illustratedDocument(author, image);
  const { id } = await approved(document);
  const signed = await aSignedIssue(publisher, MONTH, [id]);
  return accepted(await publishIssue(publisher, signed)).editionId;
}

async function approved(document: ArticleDocument): Promise<{ id: string; version: number }> {
  const draft = accepted(await createArticle(author, { document }));
  const { version } = accepted(await submitArticle(author, draft));
  const { contentHash } = await writableDatabase().article.findUniqueOrThrow({
    where: { id: draft.id },
  });
  const submission = { id: draft.id, version, contentHash };
  accepted(await approveArticle(await aUser('editor'), submission));
  return draft;
}

function blobFile(): string {
  return path.join(env().COLOPHON_MEDIA_DIR, sha256.slice(0, 2), sha256);
}

function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  workers.add(worker);
  return worker;
}

async function kill(worker: ChildProcess): Promise<void> {
  workers.delete(worker);
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, 'exit');
  worker.kill('SIGKILL');
  await gone;
}

async function isReady(worker: ChildProcess): Promise<void> {
  await once(worker, 'message');
}

function until<T>(look: () => Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: 100_000, interval: 20 });
}

const jobs = (name: string) =>
  writableDatabase().job.findMany({ where: { name }, orderBy: { createdAt: 'asc' } });

/** As though the length of a lease had passed. */
const leasesRanOut = () => writableDatabase().$executeRaw`
  update "Job" set "leaseUntil" = now() - interval '1 second' where state = 'running'`;

describe('jobs', () => {
  test('an export whose worker is killed three times has failed, says so, and is made when asked again', {
    timeout: 300_000,
  }, async () => {
    const editionId = await published();
    for (const attempt of [1, 2, 3]) {
      const worker = startWorker();
      await until(async () => {
        const [job] = await jobs('make-export');
        expect(job).toMatchObject({ state: 'running', attempts: attempt });
      });
      await kill(worker);
      await leasesRanOut();
    }
    const sweeper = startWorker();
    await until(async () => {
      expect((await jobs('make-export'))[0]).toMatchObject({ state: 'failed', attempts: 3 });
    });
    await kill(sweeper);
    const failed = await writableDatabase().export.findFirstOrThrow({ where: { editionId } });
    expect(failed).toMatchObject({
      state: 'failed',
      failure: 'The worker ended before it was done.',
    });
    expect((await inboxOf(publisher)).map(({ kind }) => kind)).toEqual(['export-failed']);
    expect(await exportFile(MONTH, 'pdf')).toEqual({ made: null, isUnderWay: false });

    const { exportId } = accepted(await requestExport(publisher, { editionId, format: 'pdf' }));
    expect(exportId).not.toBe(failed.id);
    startWorker();
    await until(async () => {
      const made = await writableDatabase().export.findUnique({ where: { id: exportId } });
      expect(made).toMatchObject({ state: 'done', flaw: null });
    });
    await until(async () => expect(await isSiteCurrent()).toBe(true));
  });

  test.each([
    ['missing', () => rm(blobFile())],
    ['cut short', () => truncate(blobFile(), 100)],
    ['other bytes', () => writeFile(blobFile(), 'no picture at all')],
  ])(
    'a picture that is lost (%s) is a placeholder, and the worker is ready all the same',
    { timeout: 150_000 },
    async (_how, lose) => {
      const editionId = await published();
      await lose();
      const worker = startWorker();
      await isReady(worker);
      await until(async () => expect(await isSiteCurrent()).toBe(true));
      const release = currentRelease(env().COLOPHON_SITE_DIR);
      expect(release?.lost).toEqual([sha256]);
      const pictures = Object.entries(release?.files ?? {}).filter(([file]) =>
        file.startsWith('/images/'),
      );
      expect(pictures.length).toBeGreaterThan(0);
      expect(pictures.every(([, { immutable }]) => !immutable)).toBe(true);
      await until(async () => {
        const made = await writableDatabase().export.findFirst({ where: { editionId } });
        expect(made?.state).toBe('done');
        expect(made?.flaw).toContain('A picture is missing or damaged');
      });
    },
  );

  test('a lost picture of an open issue is a finding that forbids signing', async () => {
    const bytes = await sharp({
      create: { width: 900, height: 600, channels: 3, background: '#663399' },
    })
      .png()
      .toBuffer();
    const image = accepted(await storeImage(author, { bytes, name: 'quay.png' }));
    sha256 = image.sha256;
    const { id } = await approved(illustratedDocument(author, image));
    await aSignedIssue(publisher, MONTH, [id]);
    await rm(blobFile());
    const codes = (await issueFor(publisher, MONTH))?.findings.map(({ code }) => code);
    expect(codes).toContain('lost-image');
  });

  test('a failed export is made when somebody tries it again', { timeout: 150_000 }, async () => {
    const editionId = await published();
    await writableDatabase().$executeRaw`
      update "Job" set state = 'failed', failure = 'Gone.' where name = 'make-export'`;
    await writableDatabase().export.updateMany({ data: { state: 'failed', failure: 'Gone.' } });
    const [job] = await jobs('make-export');
    const input = { id: job?.id };
    expect(await tryAgain(author, input)).toMatchObject({ refusal: { kind: 'not-found' } });
    expect(await troubledJobs(publisher)).toMatchObject([{ failure: 'Gone.' }]);
    expect(await troubledJobs(author)).toBeNull();
    accepted(await tryAgain(publisher, input));
    expect(await tryAgain(publisher, input)).toMatchObject({ refusal: { kind: 'not-found' } });
    startWorker();
    await until(async () => {
      const made = await writableDatabase().export.findMany({ where: { editionId } });
      expect(made).toMatchObject([{ state: 'done', failure: null }]);
    });
    expect(await exportFile(MONTH, 'pdf')).toMatchObject({ isUnderWay: false });
  });

  test('a rendering that is due is asked for once, however many look', async () => {
    await Promise.all([1, 2, 3, 4].map(() => requestDueRendering()));
    expect(await jobs('render-site')).toHaveLength(1);
  });

  test('a rendering that the queue lost is sent again', { timeout: 150_000 }, async () => {
    await requestDueRendering();
    await writableDatabase().$executeRaw`delete from pgboss.job where name = 'render-site'`;
    await writableDatabase().$executeRaw`
      update "Job" set "runAt" = now() - interval '1 minute'`;
    startWorker();
    await until(async () => expect(await isSiteCurrent()).toBe(true));
  });
});

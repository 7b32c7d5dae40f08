import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, aDraft, aPublication, aUser, readyDocument } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { saveDraft } from '../article';
import { writableDatabase } from '../db';
import { inboxOf } from '../notification';
import type { Actor } from '../people';
import {
  askForLock,
  handOverLock,
  keepLock,
  lockFor,
  releaseLock,
  takeLock,
  takeOverLock,
} from '.';

const tables = await testDatabase();
let author: Actor;
let editor: Actor;
let id: string;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  author = await aUser('author', { name: 'Ada' });
  editor = await aUser('editor', { name: 'Bruno' });
  ({ id } = await aDraft(author));
});

const from = (tab: string) => ({ id, tab });

async function holder(): Promise<string | null> {
  return accepted(await lockFor(editor, from('onlooker'))).holder?.name ?? null;
}

/** Lets time pass for the lock: its heart beat, and somebody asked, so many seconds longer ago. */
async function secondsPass(seconds: number): Promise<void> {
  await writableDatabase().$executeRaw`
    update "EditingLock" set
      "heartbeatAt" = "heartbeatAt" - make_interval(secs => ${seconds}::int),
      "askedAt" = "askedAt" - make_interval(secs => ${seconds}::int)`;
}

describe('a lock', () => {
  test('is taken by one of twenty who try at once, and seen by all', async () => {
    const editors = await Promise.all(Array.from({ length: 20 }, () => aUser('editor')));
    const results = await Promise.all(
      editors.map((each, index) => takeLock(each, from(`tab-${index}`))),
    );
    expect(results.filter((result) => accepted(result).isMine)).toHaveLength(1);
    expect(await holder()).not.toBeNull();
  });

  test('survives twenty saves, its holder’s and anybody else’s', async () => {
    accepted(await takeLock(author, from('tab-a')));
    for (let version = 1; version <= 20; version += 1) {
      const document = readyDocument({ byline: author, headline: `Save ${version}` });
      const who = version % 2 === 0 ? editor : author;
      accepted(await saveDraft(who, { id, version, document }));
    }
    const view = accepted(await keepLock(author, from('tab-a')));
    expect(view).toMatchObject({ isMine: true, version: 21 });
  });

  test('lives as long as its heart beats, and is free two minutes after it stopped', async () => {
    accepted(await takeLock(author, from('tab-a')));
    await secondsPass(110);
    expect(await holder()).toBe('Ada');
    accepted(await keepLock(author, from('tab-a')));
    await secondsPass(110);
    expect(await holder()).toBe('Ada');
    await secondsPass(11);
    expect(await holder()).toBeNull();
    expect(accepted(await takeLock(editor, from('tab-b'))).isMine).toBe(true);
    expect(accepted(await keepLock(author, from('tab-a')))).toMatchObject({
      isMine: false,
      holder: { name: 'Bruno' },
    });
  });

  test('is one tab’s, and moves to another of the same person when asked', async () => {
    accepted(await takeLock(author, from('tab-a')));
    expect(accepted(await takeLock(author, from('tab-b'))).isMine).toBe(false);
    expect(accepted(await takeOverLock(author, from('tab-b'))).isMine).toBe(true);
    expect(accepted(await keepLock(author, from('tab-a'))).isMine).toBe(false);
  });

  test('is let go when the article is closed, by nobody but its holder', async () => {
    accepted(await takeLock(author, from('tab-a')));
    accepted(await releaseLock(editor, from('tab-b')));
    accepted(await releaseLock(author, from('tab-b')));
    expect(await holder()).toBe('Ada');
    accepted(await releaseLock(author, from('tab-a')));
    expect(await holder()).toBeNull();
  });
});

describe('asking for a lock', () => {
  test('tells the holder, who hands it over', async () => {
    accepted(await takeLock(editor, from('tab-b')));
    const asked = accepted(await askForLock(author, from('tab-a')));
    expect(asked).toMatchObject({ isMine: false, asker: { isMe: true }, mayTakeOver: false });
    expect((await inboxOf(editor)).map(({ kind }) => kind)).toEqual(['lock-asked']);
    expect(accepted(await keepLock(editor, from('tab-b'))).asker?.name).toBe('Ada');
    expect(await handOverLock(author, from('tab-a'))).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    accepted(await handOverLock(editor, from('tab-b')));
    expect(accepted(await keepLock(author, from('tab-a')))).toMatchObject({
      isMine: true,
      asker: null,
    });
  });

  test('without an answer for two minutes lets one take over; the loser is told', async () => {
    accepted(await takeLock(editor, from('tab-b')));
    accepted(await askForLock(author, from('tab-a')));
    expect(await takeOverLock(author, from('tab-a'))).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    await secondsPass(60);
    accepted(await keepLock(editor, from('tab-b')));
    await secondsPass(61);
    expect(accepted(await takeOverLock(author, from('tab-a'))).isMine).toBe(true);
    expect((await inboxOf(editor)).map(({ kind }) => kind)).toContain('lock-taken');
  });

  test('gives it to who asks when the holder closes the article', async () => {
    accepted(await takeLock(editor, from('tab-b')));
    accepted(await askForLock(author, from('tab-a')));
    accepted(await releaseLock(editor, from('tab-b')));
    expect(await holder()).toBe('Ada');
  });

  test('editors take over from an author at once, and an admin only hands over', async () => {
    accepted(await takeLock(author, from('tab-a')));
    const admin = await aUser('admin');
    expect(await takeOverLock(admin, from('tab-c'))).toMatchObject({ ok: false });
    expect(accepted(await lockFor(admin, from('tab-c'))).mayHandOver).toBe(false);
    accepted(await askForLock(editor, from('tab-b')));
    expect(accepted(await lockFor(editor, from('tab-b'))).mayHandOver).toBe(false);
    expect(accepted(await lockFor(admin, from('tab-c'))).mayHandOver).toBe(true);
    accepted(await handOverLock(admin, from('tab-c')));
    expect(await holder()).toBe('Bruno');
    accepted(await askForLock(author, from('tab-a')));
    accepted(await takeOverLock(editor, from('tab-d')));
    expect(await holder()).toBe('Bruno');
  });
});

describe('who sees a lock', () => {
  test('of somebody else’s article nobody sees or touches anything', async () => {
    accepted(await takeLock(author, from('tab-a')));
    const before = await tables.fingerprint();
    for (const other of [await aUser('author'), await aUser('reader')]) {
      const after = await tables.fingerprint();
      for (const act of [takeLock, keepLock, askForLock, handOverLock, takeOverLock, releaseLock]) {
        expect(await act(other, from('tab-x'))).toEqual({
          ok: false,
          refusal: { kind: 'not-found' },
        });
      }
      expect(await lockFor(other, from('tab-x'))).toMatchObject({ ok: false });
      expect(await tables.fingerprint()).toBe(after);
    }
    expect(before).not.toBe('');
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LockView } from '../../../lib/lock';
import { createEditingLock, type EditingLock } from './editing-lock';

const nobody: LockView = {
  version: 1,
  isMine: false,
  holder: null,
  asker: null,
  mayTakeOver: false,
  mayHandOver: false,
};
const mine = { ...nobody, isMine: true, holder: { name: 'Ada', isMe: true, since: '' } };
const bruno = { ...nobody, holder: { name: 'Bruno', isMe: false, since: '' } };

let acts: string[];
let answers: { status: number; body: unknown }[];
let lock: EditingLock;

/** A server that answers what the test wants next, and nobody edits otherwise. */
const send: typeof fetch = async (_address, request) => {
  acts.push(request?.body ? JSON.parse(String(request.body)).act : 'look');
  const { status, body } = answers.shift() ?? { status: 200, body: nobody };
  return Response.json(body, { status });
};

beforeEach(async () => {
  vi.useFakeTimers();
  acts = [];
  answers = [];
  lock = createEditingLock('article1', 'tab1', send);
  await vi.advanceTimersByTimeAsync(0);
});

afterEach(() => {
  lock.stop();
  vi.useRealTimers();
});

const says = (body: unknown, status = 200) => answers.push({ status, body });

describe('the lock of an open article', () => {
  it('only looks on until somebody begins to write, then is taken once', async () => {
    await vi.advanceTimersByTimeAsync(15_000);
    expect(acts).toEqual(['look', 'look']);
    says(mine);
    lock.begin();
    lock.begin();
    await vi.advanceTimersByTimeAsync(0);
    lock.begin();
    expect(acts).toEqual(['look', 'look', 'take']);
  });

  it('beats while it is held, whatever else happens, and is let go at the end', async () => {
    says(mine);
    lock.begin();
    await vi.advanceTimersByTimeAsync(0);
    for (let beat = 0; beat < 3; beat += 1) says(mine);
    await vi.advanceTimersByTimeAsync(45_000);
    lock.stop();
    expect(acts.slice(1)).toEqual(['take', 'keep', 'keep', 'keep', 'release']);
  });

  it('learns from its heartbeat that somebody took over, and who', async () => {
    says(mine);
    lock.begin();
    await vi.advanceTimersByTimeAsync(0);
    says(bruno);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(lock.state()).toMatchObject({ lostTo: 'Bruno', view: { isMine: false } });
    lock.begin();
    await vi.advanceTimersByTimeAsync(0);
    expect(acts.at(-1)).toBe('keep');
  });

  it('looks oftener while it is asked for, and is there soon after it was handed over', async () => {
    const asked = { ...bruno, asker: { name: 'Ada', isMe: true, since: '' } };
    for (let look = 0; look < 3; look += 1) says(asked);
    await lock.act('ask');
    await vi.advanceTimersByTimeAsync(3_000);
    says(mine);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(lock.state().view).toEqual(mine);
    says(mine);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(acts).toEqual(['look', 'ask', 'look', 'look', 'look', 'keep']);
  });

  it('is not lost by who handed it over', async () => {
    says(mine);
    lock.begin();
    await vi.advanceTimersByTimeAsync(0);
    says(bruno);
    says(bruno);
    await lock.act('hand-over');
    expect(lock.state()).toMatchObject({ lostTo: null, view: bruno });
  });

  it('says why an act was refused', async () => {
    says({ kind: 'forbidden', reason: 'Ask Bruno first.' }, 403);
    says(bruno);
    await lock.act('take-over');
    expect(lock.state().refused).toBe('Ask Bruno first.');
  });

  it('goes on looking when the network fails', async () => {
    says('nonsense', 502);
    await vi.advanceTimersByTimeAsync(15_000);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(acts).toEqual(['look', 'look', 'look']);
    expect(lock.state().view).toEqual(nobody);
  });
});

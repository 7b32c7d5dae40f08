import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blankDocument } from '../../../lib/document';
import { memoryTexts } from '../test-texts';
import { saveStatus } from './save-state';
import { createSaver, type Saver } from './saver';
import { type UnsentShelf, unsentShelf } from './unsent-text';

type Answer = { status: number; body?: unknown };

const { localStorage } = new JSDOM('', { url: 'http://localhost' }).window;
const blank = blankDocument();

/** The article with these words as its headline. */
function article(headline: string) {
  const [first, ...rest] = blank.content ?? [];
  const content = headline ? [{ type: 'text', text: headline }] : undefined;
  return { ...blank, content: [{ ...first, content }, ...rest] };
}

let received: { version: number; document: unknown }[];
let answers: (Answer | 'no network')[];
let saver: Saver;
let texts: ReturnType<typeof memoryTexts>;
let shelf: UnsentShelf;
let words: string;

/** A server that stores drafts by version, or answers what the test wants next. */
const send: typeof fetch = async (_address, request) => {
  const draft = JSON.parse(String(request?.body));
  received.push(draft);
  const answer = answers.shift() ?? {
    status: 200,
    body: { version: draft.version + 1, savedAt: '2026-11-24T10:00:00Z' },
  };
  if (answer === 'no network') throw new TypeError('Failed to fetch');
  return Response.json(answer.body ?? null, { status: answer.status });
};

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  texts = memoryTexts();
  shelf = unsentShelf(texts, localStorage);
  words = 'Words';
  received = [];
  answers = [];
  saver = createSaver({
    place: { userId: 'ada', articleId: 'article1', tab: 'a' },
    version: 4,
    base: blank,
    read: () => article(words),
    send,
    shelf,
  });
});

afterEach(() => {
  vi.useRealTimers();
});

function status() {
  return saveStatus(saver.state());
}

describe('the saver', () => {
  it('sends one request within two seconds of a pause, with the version it started from', async () => {
    for (let change = 0; change < 10; change += 1) {
      saver.change();
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(received).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(received).toEqual([{ version: 4, document: article('Words') }]);
    expect(status()).toBe('saved');
  });

  it('starts the next save from the version the last one made', async () => {
    saver.change();
    await vi.advanceTimersByTimeAsync(2_000);
    saver.change();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(received.map(({ version }) => version)).toEqual([4, 5]);
  });

  it('saves now and then even while somebody types without a pause', async () => {
    for (let change = 0; change < 120; change += 1) {
      saver.change();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(received).toHaveLength(1);
  });

  it('keeps the text in the browser until the server has it', async () => {
    saver.change();
    await vi.advanceTimersByTimeAsync(600);
    expect(await shelf.texts({ userId: 'ada', articleId: 'article1' })).toMatchObject([
      { version: 4, document: article('Words') },
    ]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await shelf.texts({ userId: 'ada', articleId: 'article1' })).toEqual([]);
  });

  it('tries again by itself when the network fails or the server is down', async () => {
    answers = ['no network', { status: 503 }];
    saver.change();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(status()).toBe('offline');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(received).toHaveLength(3);
    expect(status()).toBe('saved');
  });

  it('overwrites nothing after a conflict, and keeps the text', async () => {
    answers = [{ status: 409, body: { kind: 'changed-meanwhile', currentVersion: 9 } }];
    saver.change();
    await vi.advanceTimersByTimeAsync(2_000);
    saver.change();
    saver.retry();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(received).toHaveLength(1);
    expect(saver.state().trouble).toEqual({ kind: 'conflict', currentVersion: 9 });
    expect(await shelf.texts({ userId: 'ada', articleId: 'article1' })).toHaveLength(1);
  });

  it('waits for the person to sign in again, then sends', async () => {
    answers = [{ status: 401 }];
    saver.change();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(status()).toBe('signed-out');
    saver.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(status()).toBe('saved');
  });

  it('says why a text was refused, and tries again once it is changed', async () => {
    const problems = [{ path: 'document.content.1.attrs.lang', message: 'is not a language tag' }];
    answers = [{ status: 422, body: { kind: 'invalid', problems } }];
    saver.change();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saver.state().trouble).toMatchObject({ kind: 'refused', problems });
    expect(received).toHaveLength(1);
    saver.change();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(status()).toBe('saved');
  });

  it('takes an answer that makes no sense for a failure', async () => {
    answers = [{ status: 200, body: 'hello' }];
    saver.change();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(status()).toBe('offline');
  });

  it('keeps and sends what is left when the article is closed', async () => {
    saver.change();
    saver.stop();
    await Promise.resolve();
    expect(await shelf.texts({ userId: 'ada', articleId: 'article1' })).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(received).toHaveLength(1);
    expect(await shelf.texts({ userId: 'ada', articleId: 'article1' })).toEqual([]);
  });

  it('sends a text whose answer was lost again as it was, then what came after', async () => {
    answers = ['no network'];
    saver.change();
    await vi.advanceTimersByTimeAsync(1_100);
    words = 'Words and more';
    saver.change();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(received).toEqual([
      { version: 4, document: article('Words') },
      { version: 4, document: article('Words') },
      { version: 5, document: article('Words and more') },
    ]);
    expect(status()).toBe('saved');
  });

  it('says what the server says of its trouble, and that the text is kept', async () => {
    answers = [{ status: 507 }];
    saver.change();
    await vi.advanceTimersByTimeAsync(1_100);
    expect(saver.state().trouble).toMatchObject({
      kind: 'offline',
      reason: expect.stringMatching(/no room/),
    });
    expect(await shelf.texts({ userId: 'ada', articleId: 'article1' })).toHaveLength(1);
  });

  it('says so when the browser has no room to keep the text, and again when it has', async () => {
    texts.isFull = true;
    words = 'x'.repeat(6_000_000);
    answers = ['no network'];
    saver.change();
    await vi.advanceTimersByTimeAsync(600);
    expect(saver.state().isKept).toBe(false);
    texts.isFull = false;
    words = 'Short';
    saver.change();
    await vi.advanceTimersByTimeAsync(600);
    expect(saver.state().isKept).toBe(true);
  });

  it('saves a merged text over the version it was merged with, and says that it is one', async () => {
    answers = [{ status: 409, body: { kind: 'changed-meanwhile', currentVersion: 9 } }];
    saver.change();
    await vi.advanceTimersByTimeAsync(1_100);
    words = 'Theirs and mine';
    saver.merge(9, article('Theirs'));
    await vi.advanceTimersByTimeAsync(0);
    expect(received.at(-1)).toEqual({
      version: 9,
      document: article('Theirs and mine'),
      because: 'merge',
    });
    expect(status()).toBe('saved');
    expect(saver.base()).toEqual(article('Theirs and mine'));
    expect(await shelf.texts({ userId: 'ada', articleId: 'article1' })).toEqual([]);
  });

  it('has a copy before the page goes', () => {
    saver.change();
    saver.keepAtOnce();
    expect(localStorage).toHaveLength(1);
  });
});

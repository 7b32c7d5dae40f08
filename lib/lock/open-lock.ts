import * as z from 'zod';
import { type ArticleHead, articleHead, can } from '../article';
import { databaseNow, type Transaction } from '../db';
import type { Actor } from '../people';
import { readInput } from '../read-input';
import { ok, type Result, refuse } from '../result';
import type { LockFacts } from './policy';

/** A lock whose heart has not beaten for so long is free. */
export const STALE_AFTER_MS = 2 * 60_000;

/** What every act on a lock is told: of which article, and from which tab. */
const lockInput = z.strictObject({
  id: z.uuid(),
  tab: z.string().regex(/^[A-Za-z0-9_-]{4,64}$/, 'is not a tab'),
});

/** A live lock inside a mutation; null when nobody edits. */
export type LiveLock = LockFacts & {
  tab: string;
  holderName: string;
  since: Date;
  askerName: string | null;
  askedTab: string | null;
  askedAt: Date | null;
};

/** What an act on a lock works on: the article, its live lock, and the time by the database’s clock. */
export type OpenLock = {
  id: string;
  tab: string;
  article: ArticleHead;
  lock: LiveLock | null;
  isMine: boolean;
  now: Date;
};

/**
 * Reads an article and its lock for an act on it, or only to look. Acts on one lock wait for each
 * other; looking waits for nobody. What the person may not see is not found; who may not edit the
 * text may not hold its lock.
 */
export async function openLock(
  tx: Transaction,
  actor: Actor,
  input: unknown,
  needs: 'look' | 'read' | 'edit',
): Promise<Result<OpenLock>> {
  const read = readInput(lockInput, input);
  if (!read.ok) return read;
  const { id, tab } = read.value;
  const article = await articleHead(actor, id, tx);
  if (!article) return refuse({ kind: 'not-found' });
  if (needs === 'edit' && !can(actor, 'edit', article.facts)) {
    return refuse({ kind: 'forbidden', reason: 'You may not edit this article now.' });
  }
  if (needs !== 'look') await waitForTurn(tx, id);
  return ok({ id, tab, article, ...(await liveLock(tx, actor, id, tab)) });
}

// Longer than for a row: twenty who wait for one lock are served one after the other.
async function waitForTurn(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`
    select set_config('lock_timeout', '9s', true),
      pg_advisory_xact_lock(hashtextextended(${`lock:${id}`}, 0))`;
}

async function liveLock(
  tx: Transaction,
  actor: Actor,
  articleId: string,
  tab: string,
): Promise<Pick<OpenLock, 'lock' | 'isMine' | 'now'>> {
  const now = await databaseNow(tx);
  const row = await tx.editingLock.findUnique({ where: { articleId } });
  if (!row || now.getTime() - row.heartbeatAt.getTime() > STALE_AFTER_MS) {
    return { lock: null, isMine: false, now };
  }
  const people = await tx.user.findMany({
    where: { id: { in: [row.userId, row.askedById ?? []].flat() } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((each) => each.id === id)?.name ?? null;
  const lock: LiveLock = {
    holderId: row.userId,
    holderName: nameOf(row.userId) ?? 'Somebody',
    tab: row.tab,
    since: row.since,
    askerId: row.askedById,
    askerName: nameOf(row.askedById),
    askedTab: row.askedTab,
    askedAt: row.askedAt,
    askedForMs: row.askedAt ? now.getTime() - row.askedAt.getTime() : 0,
  };
  return { lock, isMine: row.userId === actor.id && row.tab === tab, now };
}

/** Writes who holds a lock from now on; nobody asks for it any more. */
export async function giveLock(
  tx: Transaction,
  { id, now }: Pick<OpenLock, 'id' | 'now'>,
  holder: { userId: string; tab: string },
): Promise<void> {
  const row = { ...holder, since: now, heartbeatAt: now };
  const nobody = { askedById: null, askedTab: null, askedAt: null };
  await tx.editingLock.upsert({
    where: { articleId: id },
    create: { articleId: id, ...row },
    update: { ...row, ...nobody },
  });
}

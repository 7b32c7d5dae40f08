import * as z from 'zod';
import { nowIn, type Prisma, type Transaction } from '../db';
import { recordEvent } from '../event';
import type { Actor } from '../people';
import { ok, type Result, refuse } from '../result';
import { mayWithOutlets, type OutletAction, outletStateAllows } from './policy';
import { lockRegistry } from './registry-lock';

/** What every mutation of an outlet is told: which, and the version the person was looking at. */
export const outletInput = z.strictObject({ id: z.uuid(), version: z.int().positive() });

export type OpenOutlet = Prisma.OutletGetPayload<{ include: { names: true; domains: true } }>;

const STATE_WORDS = {
  proposed: 'waiting to be accepted',
  registered: 'registered',
  declined: 'declined',
  merged: 'merged into another',
};

/** Reads an outlet for a mutation and asks the policy; see `openArticle`. */
export async function openOutlet(
  tx: Transaction,
  actor: Actor,
  id: string,
  action: OutletAction,
): Promise<Result<OpenOutlet>> {
  if (!mayWithOutlets(actor, 'read')) return refuse({ kind: 'not-found' });
  await lockRegistry(tx);
  const outlet = await tx.outlet.findUnique({
    where: { id },
    include: { names: true, domains: true },
  });
  if (!outlet) return refuse({ kind: 'not-found' });
  if (!mayWithOutlets(actor, action)) {
    return refuse({ kind: 'forbidden', reason: 'Your role does not allow this.' });
  }
  if (!outletStateAllows(action, outlet.state)) {
    const reason = `The outlet is ${STATE_WORDS[outlet.state]}.`;
    return refuse({ kind: 'wrong-state', state: outlet.state, reason });
  }
  return ok(outlet);
}

/**
 * Writes an outlet if it still has the version the person looked at, and records it. Nobody else
 * can write it between: the opening took the registry's lock.
 */
export async function writeOutlet(
  tx: Transaction,
  actor: Actor,
  outlet: OpenOutlet,
  seenVersion: number,
  data: Prisma.OutletUncheckedUpdateInput,
  event: { type: string; data?: Record<string, unknown> },
): Promise<Result<{ id: string; version: number }>> {
  if (seenVersion !== outlet.version) {
    return refuse({ kind: 'changed-meanwhile', currentVersion: outlet.version });
  }
  await tx.outlet.update({
    where: { id: outlet.id },
    data: { ...data, version: { increment: 1 }, updatedAt: nowIn(tx) },
  });
  await recordEvent(tx, {
    subject: { kind: 'outlet', id: outlet.id },
    actorId: actor.id,
    ...event,
  });
  return ok({ id: outlet.id, version: seenVersion + 1 });
}

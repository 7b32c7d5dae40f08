import type { Transaction } from '../db';

/** One writer of the registry at a time, so that no two outlets can take the same domain. */
export async function lockRegistry(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('outlets', 0))`;
}

/** Keeps the registry as it is until the end of a transaction that ties citations to it. */
export async function holdRegistry(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock_shared(hashtextextended('outlets', 0))`;
}

import type { Transaction } from '../db';

/** Has everybody who would make an account of this address wait until the transaction ends. */
export async function holdAddress(tx: Transaction, email: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`account-address:${email}`}, 0))`;
}

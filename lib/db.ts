import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '../prisma/generated/client';
import { env } from './env';
import { ok, type Refusal, type Result, refuse } from './result';

export { Prisma } from '../prisma/generated/client';

/** A database connection inside a transaction. */
export type Transaction = Prisma.TransactionClient;

/** Whatever can be asked: the database itself or a transaction. */
export type Queries = PrismaClient | Transaction;

const kept = globalThis as typeof globalThis & { colophonDatabase?: PrismaClient };

/** The one database client of this process. */
export function database(): PrismaClient {
  kept.colophonDatabase ??= new PrismaClient({
    adapter: oneAtATime(
      new PrismaPg({
        connectionString: env().DATABASE_URL,
        max: 10,
        connectionTimeoutMillis: 5_000,
        statement_timeout: 10_000,
        lock_timeout: 3_000,
        idle_in_transaction_session_timeout: 30_000,
      }),
    ),
  });
  return kept.colophonDatabase;
}

/**
 * Has each transaction ask one thing at a time: it has one connection, and the driver refuses, from
 * its next version on, to be asked while it is busy. The client itself does so for two relations of
 * one `include`.
 */
function oneAtATime(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => {
      const tx = await start(level);
      const inTurn = turns();
      const queryRaw = inTurn(tx.queryRaw.bind(tx));
      return Object.assign(tx, { queryRaw, executeRaw: inTurn(tx.executeRaw.bind(tx)) });
    };
    return adapter;
  };
  return factory;
}

/** Makes functions that wait for each other: whichever was called first ends before the next begins. */
function turns() {
  let before: Promise<unknown> = Promise.resolve();
  return <Asked extends unknown[], T>(ask: (...asked: Asked) => Promise<T>) =>
    (...asked: Asked): Promise<T> => {
      const mine = before.then(() => ask(...asked));
      before = mine.catch(() => {});
      return mine;
    };
}

/** Gives the connections back; for processes that end. */
export async function closeDatabase(): Promise<void> {
  await kept.colophonDatabase?.$disconnect();
  kept.colophonDatabase = undefined;
}

/** Does all of the work or, when it ends in a refusal or a throw, none of it. */
export async function transact<T>(
  work: (tx: Transaction) => Promise<Result<T>>,
): Promise<Result<T>> {
  let refusal: Refusal | null = null;
  try {
    const value = await database().$transaction(
      async (tx) => {
        const result = await work(tx);
        if (result.ok) return result.value;
        refusal = result.refusal;
        throw new Error('rolled back');
      },
      { maxWait: 10_000, timeout: 30_000 },
    );
    return ok(value);
  } catch (error) {
    if (refusal) return refuse(refusal);
    throw error;
  }
}

/**
 * A value as a JSON column takes it; good for nothing else. It is handed over as the client's own
 * protocol writes JSON: left to itself the client walks every value it is given, piece by piece and
 * three times, which of a text of 2,000 words took longer than all else that saving it asks for.
 */
export function asJson(value: unknown): Prisma.InputJsonValue {
  if (typeof value !== 'object' || value === null) return value as Prisma.InputJsonValue;
  const json = { $type: 'Json', value: JSON.stringify(value) };
  return { toJSON: () => json } as unknown as Prisma.InputJsonValue;
}

import { setTimeout } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '../prisma/generated/client';
import { impatientPool } from './database-pool';
import { metAnother } from './database-trouble';
import { env } from './env';
import { ok, type Refusal, type Result, refuse } from './result';
import { startTransaction } from './transaction-start';

export { Prisma } from '../prisma/generated/client';
export { databaseNow, nowIn } from './transaction-start';

/** A database connection inside a transaction. */
export type Transaction = Prisma.TransactionClient;

type Reads =
  | 'findUnique'
  | 'findUniqueOrThrow'
  | 'findFirst'
  | 'findFirstOrThrow'
  | 'findMany'
  | 'count'
  | 'aggregate'
  | 'groupBy';

/**
 * Whatever can be asked: the database itself or a transaction. It has no way to write: what writes
 * for a person gets a `Transaction` from `transactAs`, which asks who they are now.
 */
export type Queries = Pick<Transaction, '$queryRaw'> & {
  [Model in keyof Transaction as Transaction[Model] extends { findMany: unknown }
    ? Model
    : never]: Pick<Transaction[Model], Reads & keyof Transaction[Model]>;
};

const kept = globalThis as typeof globalThis & { colophonDatabase?: PrismaClient };

/** The one database client of this process, for reading. */
export function database(): Queries {
  return writableDatabase();
}

/**
 * The same client with its ways to write, for what acts on nobody's behalf: jobs, the builders of
 * test data, scripts. `lib/people/writes.test.ts` lists who in `lib` may use it, and why.
 */
export function writableDatabase(): PrismaClient {
  kept.colophonDatabase ??= new PrismaClient({
    adapter: oneAtATime(
      new PrismaPg(impatientPool(env().DATABASE_URL, 10), { disposeExternalPool: true }),
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

/**
 * Does all of the work or, when it ends in a refusal or a throw, none of it, on nobody's behalf: for
 * jobs, links that speak for themselves and the command line. For a person there is `transactAs`.
 * Work that met another transaction was undone by the database and is done again from its start.
 */
export async function transactAsSystem<T>(
  work: (tx: Transaction) => Promise<Result<T>>,
): Promise<Result<T>> {
  const until = performance.now() + RETRY_MS;
  for (;;) {
    try {
      return await transactOnce(work);
    } catch (error) {
      if (!metAnother(error) || performance.now() > until) throw error;
      await setTimeout(20 + Math.random() * 80);
    }
  }
}

// A save has ten seconds to be answered; waiting for a lock takes up to three of them.
const RETRY_MS = 4_000;

async function transactOnce<T>(work: (tx: Transaction) => Promise<Result<T>>): Promise<Result<T>> {
  let refusal: Refusal | null = null;
  try {
    const value = await writableDatabase().$transaction(
      async (tx) => {
        await startTransaction(tx);
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

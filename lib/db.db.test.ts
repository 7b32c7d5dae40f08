import { expect, test } from 'vitest';
import { aDraft, aPublication, aUser } from '../prisma/factories';
import { testDatabase } from '../prisma/test-database';
import { database, transact } from './db';
import { ok } from './result';

await testDatabase();

// The driver says so once a process, and a file of tests has a process of its own.
const warnings: string[] = [];
process.on('warning', ({ message }) => warnings.push(message));

test('a transaction never asks its connection while that is busy, however it is asked', async () => {
  await aPublication();
  const author = await aUser('author');
  const { id } = await aDraft(author);
  const found = await transact(async (tx) => {
    const [count, article] = await Promise.all([
      tx.user.count(),
      tx.article.findUniqueOrThrow({ where: { id }, include: { owner: true, assignments: true } }),
      tx.$queryRaw`select 1`,
    ]);
    return ok({ count, owner: article.owner.id });
  });
  expect(found).toEqual(ok({ count: 1, owner: author.id }));
  await new Promise(setImmediate);
  expect(warnings).toEqual([]);
});

test('what fails in a transaction keeps nothing that is asked after it from being answered', async () => {
  const statuses = await transact(async (tx) => {
    const [first] = await Promise.allSettled([tx.$queryRaw`select 1 / 0`]);
    const [second] = await Promise.allSettled([tx.$queryRaw`select 1`]);
    return ok([first.status, second.status]);
  });
  expect(statuses).toEqual(ok(['rejected', 'rejected']));
  expect(await database().user.count()).toBeGreaterThan(0);
});

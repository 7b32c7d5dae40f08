import { expect, test } from 'vitest';
import { aDraft, aPublication, aUser } from '../prisma/factories';
import { testDatabase } from '../prisma/test-database';
import { asJson, transactAsSystem, writableDatabase } from './db';
import { ok } from './result';

await testDatabase();

// The driver says so once a process, and a file of tests has a process of its own.
const warnings: string[] = [];
process.on('warning', ({ message }) => warnings.push(message));

test('a transaction never asks its connection while that is busy, however it is asked', async () => {
  await aPublication();
  const author = await aUser('author');
  const { id } = await aDraft(author);
  const found = await transactAsSystem(async (tx) => {
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

test('JSON is stored as it was given, whatever its keys are called', async () => {
  const given = {
    $type: 'DateTime',
    value: 'no date',
    toJSON: 'a key like any other',
    list: [1, null, 'ἄ\u2028', { $type: 'Json', value: '{' }],
  };
  const masthead = asJson(given);
  await writableDatabase().publication.upsert({
    where: { id: 1 },
    create: { id: 1, title: 'The Review', masthead },
    update: { masthead },
  });
  const stored = await writableDatabase().publication.findUniqueOrThrow({ where: { id: 1 } });
  expect(stored.masthead).toEqual(given);
  await writableDatabase().publication.updateMany({ data: { masthead: asJson([given, given]) } });
  const again = await writableDatabase().publication.findUniqueOrThrow({ where: { id: 1 } });
  expect(again.masthead).toEqual([given, given]);
});

test('what fails in a transaction keeps nothing that is asked after it from being answered', async () => {
  const statuses = await transactAsSystem(async (tx) => {
    const [first] = await Promise.allSettled([tx.$queryRaw`select 1 / 0`]);
    const [second] = await Promise.allSettled([tx.$queryRaw`select 1`]);
    return ok([first.status, second.status]);
  });
  expect(statuses).toEqual(ok(['rejected', 'rejected']));
  expect(await writableDatabase().user.count()).toBeGreaterThan(0);
});

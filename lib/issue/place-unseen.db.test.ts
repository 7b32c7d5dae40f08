import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { accepted, aDraft, aPublication, aUser } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { createIssue, setRunningOrder } from '.';

await testDatabase();

test('placing an article that one may not see answers as placing one that isn’t there', async () => {
  await aPublication();
  const [author, other, editor] = [
    await aUser('author'),
    await aUser('author'),
    await aUser('editor'),
  ];
  const plan = { month: '2026-11', volume: 4, number: 11 };
  const { id } = accepted(await createIssue(editor, plan));
  const place = (articleId: string) =>
    setRunningOrder(author, { id, version: 1, articleIds: [articleId] });
  const unseen = await place((await aDraft(other)).id);
  expect(unseen).toEqual(await place(randomUUID()));
  expect(unseen).toMatchObject({ refusal: { kind: 'not-found' } });
  expect(await place((await aDraft(author)).id)).toMatchObject({ refusal: { kind: 'forbidden' } });
});

import { beforeEach, expect, test } from 'vitest';
import { accepted, aPublication, aUser } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { transactAsSystem, writableDatabase } from '../db';
import { eventsOf } from '../event';
import { ok } from '../result';
import { addJobRow, claimJob, dueJobs } from './job-rows';
import { goOn, waitingRestoration } from './restoration';

const tables = await testDatabase();
beforeEach(async () => {
  await tables.empty();
  await aPublication();
});

test('after a restoration mail waits, and all else goes on, until an admin says so', async () => {
  await writableDatabase().$executeRaw`insert into "Restoration" default values`;
  const [mail, site] = accepted(
    await transactAsSystem(async (tx) =>
      ok([
        await addJobRow(tx, 'send-mail', { mailId: '0198c0de-0000-7000-8000-000000000001' }),
        await addJobRow(tx, 'render-site', {}),
      ]),
    ),
  ) as [string, string];
  await writableDatabase().$executeRaw`update "Job" set "runAt" = now() - interval '1 minute'`;
  expect((await dueJobs()).map(({ name }) => name)).toEqual(['render-site']);
  expect(await claimJob(mail)).toBeNull();
  expect(await claimJob(site)).toMatchObject({ name: 'render-site' });
  expect(await waitingRestoration()).not.toBeNull();

  for (const role of ['author', 'editor', 'publisher'] as const) {
    expect(await goOn(await aUser(role), {})).toMatchObject({ refusal: { kind: 'not-found' } });
  }
  expect(await waitingRestoration()).not.toBeNull();
  const admin = await aUser('admin');
  accepted(await goOn(admin, {}));
  expect(await waitingRestoration()).toBeNull();
  expect(await claimJob(mail)).toMatchObject({ name: 'send-mail' });
  const [line] = await eventsOf({ kind: 'publication', id: '1' });
  expect(line).toMatchObject({ type: 'publication.continued', actor: admin.name });
  expect(await goOn(admin, {})).toMatchObject({ refusal: { kind: 'not-found' } });
});

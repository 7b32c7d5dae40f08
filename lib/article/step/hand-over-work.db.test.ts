import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, aDraft, aPublication, aSubmission, aUser } from '../../../prisma/factories';
import { testDatabase } from '../../../prisma/test-database';
import { database } from '../../db';
import { eventsOf } from '../../event';
import { inboxOf } from '../../notification';
import type { Actor } from '../../people';
import { articleFor, handOverWork, takeArticle, withdrawArticle, workOf } from '..';

const tables = await testDatabase();
let admin: Actor;
let leaving: Actor;
let staying: Actor;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  admin = await aUser('admin');
  [leaving, staying] = [await aUser('author'), await aUser('author')];
});

const handing = (actor: Actor, toId = staying.id) =>
  handOverWork(actor, { fromId: leaving.id, toId });

describe('handing over all that somebody has in hand', () => {
  test('gives the articles under way to another, who is told once; the rest stays', async () => {
    const draft = await aDraft(leaving, { headline: 'The first' });
    await aSubmission(leaving, { headline: 'The second' });
    const withdrawn = await aDraft(leaving);
    accepted(await withdrawArticle(leaving, withdrawn));
    expect(await workOf(admin, leaving.id)).toMatchObject({ owned: 2, steps: [] });
    expect(accepted(await handing(admin))).toEqual({ articles: 2, steps: 0 });
    expect(await articleFor(staying, draft.id)).toMatchObject({ version: draft.version });
    expect(await articleFor(leaving, draft.id)).toBeNull();
    expect(await articleFor(leaving, withdrawn.id)).not.toBeNull();
    expect(await inboxOf(staying)).toMatchObject([{ kind: 'handed-over' }]);
    const [event] = await eventsOf({ kind: 'article', id: draft.id });
    expect(event).toMatchObject({ type: 'article.owner-changed', data: { to: staying.id } });
    expect((await workOf(admin, leaving.id))?.owned).toBe(0);
  });

  test('gives reviews to an editor who may do them, and lets go of those they may not', async () => {
    const [from, to] = [await aUser('editor'), await aUser('editor')];
    const foreign = await aSubmission(leaving);
    const own = await aSubmission(to);
    for (const { id } of [foreign, own]) accepted(await takeArticle(from, { id, step: 'review' }));
    const given = accepted(await handOverWork(admin, { fromId: from.id, toId: to.id }));
    expect(given).toEqual({ articles: 0, steps: 2 });
    const rows = await database().assignment.findMany();
    expect(rows).toMatchObject([{ articleId: foreign.id, userId: to.id }]);
  });

  test('is refused to somebody who does not write, and to the same person', async () => {
    await aDraft(leaving);
    for (const toId of [admin.id, (await aUser('reader')).id, leaving.id]) {
      expect(await handing(admin, toId)).toMatchObject({
        refusal: { kind: 'invalid', problems: [{ path: 'toId' }] },
      });
    }
  });

  test('does not exist for authors and readers, and changes no row', async () => {
    await aDraft(leaving);
    const before = await tables.fingerprint();
    for (const actor of [leaving, staying]) {
      expect(await handing(actor)).toMatchObject({ refusal: { kind: 'not-found' } });
      expect(await workOf(actor, leaving.id)).toBeNull();
    }
    expect(await tables.fingerprint()).toBe(before);
  });
});

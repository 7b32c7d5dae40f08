import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, aDraft, aPublication, aUser } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import type { Actor } from '../people';
import { addSection, moveSection, removeSection, renameSection, sections } from '.';

const tables = await testDatabase();
let editor: Actor;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  editor = await aUser('editor');
});

describe('sections', () => {
  const titles = async () => (await sections()).map(({ title }) => title);

  test('are added at the end, with an address of their own that stays when they are renamed', async () => {
    expect(accepted(await addSection(editor, { title: ' Land &  Sea ' }))).toEqual({
      slug: 'land-sea',
    });
    expect(accepted(await addSection(editor, { title: 'Порты' }))).toEqual({ slug: 'section' });
    const renamed = { slug: 'land-sea', seen: 'Land & Sea', title: 'Coasts' };
    accepted(await renameSection(editor, renamed));
    expect(await sections()).toMatchObject([
      { title: 'Trade' },
      { title: 'Courts' },
      { slug: 'land-sea', title: 'Coasts' },
      { slug: 'section', title: 'Порты' },
    ]);
    expect(await renameSection(editor, renamed)).toMatchObject({
      refusal: { kind: 'wrong-state' },
    });
  });

  test('have titles of their own', async () => {
    const taken = { refusal: { problems: [{ path: 'title' }] } };
    expect(await addSection(editor, { title: 'trade' })).toMatchObject(taken);
    expect(await addSection(editor, { title: ' ' })).toMatchObject(taken);
    const renamed = { slug: 'courts', seen: 'Courts', title: 'TRADE' };
    expect(await renameSection(editor, renamed)).toMatchObject(taken);
    const at = await Promise.all([1, 2, 3].map(() => addSection(editor, { title: 'Coasts' })));
    expect(at.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('are moved one place at a time, and stay at the ends', async () => {
    accepted(await addSection(editor, { title: 'Coasts' }));
    accepted(await moveSection(editor, { slug: 'coasts', to: 'up' }));
    expect(await titles()).toEqual(['Trade', 'Coasts', 'Courts']);
    accepted(await moveSection(editor, { slug: 'trade', to: 'up' }));
    accepted(await moveSection(editor, { slug: 'trade', to: 'down' }));
    expect(await titles()).toEqual(['Coasts', 'Trade', 'Courts']);
  });

  test('are removed only while no article stands in them', async () => {
    await aDraft(await aUser('author'));
    expect(await removeSection(editor, { slug: 'trade' })).toMatchObject({
      refusal: { kind: 'wrong-state', state: 'in-use' },
    });
    accepted(await removeSection(editor, { slug: 'courts' }));
    expect(await titles()).toEqual(['Trade']);
  });

  test('are arranged by editors, publishers and admins, and by nobody else', async () => {
    for (const role of ['publisher', 'admin'] as const) {
      accepted(await addSection(await aUser(role), { title: `By a ${role}` }));
    }
    for (const role of ['reader', 'author'] as const) {
      const other = await aUser(role);
      const before = await tables.fingerprint();
      const nothing = { refusal: { kind: 'not-found' } };
      expect(await addSection(other, { title: 'Mine' })).toMatchObject(nothing);
      const renamed = { slug: 'courts', seen: 'Courts', title: 'Mine' };
      expect(await renameSection(other, renamed)).toMatchObject(nothing);
      expect(await moveSection(other, { slug: 'courts', to: 'up' })).toMatchObject(nothing);
      expect(await removeSection(other, { slug: 'courts' })).toMatchObject(nothing);
      expect(await tables.fingerprint()).toBe(before);
    }
  });
});

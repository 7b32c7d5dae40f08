import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, aDraft, anOutlet, aPublication, aUser } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { writableDatabase } from '../db';
import { eventsOf } from '../event';
import type { Actor } from '../people';
import type { Result } from '../result';
import { sourcesFor } from '../source';
import {
  createOutlet,
  describeOutlet,
  knownOutlets,
  outletFor,
  outletsFor,
  suggestedOutlets,
  updateOutlet,
} from '.';

const tables = await testDatabase();
let author: Actor;
let editor: Actor;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  author = await aUser('author');
  editor = await aUser('editor');
});

const seen = async (id: string) => {
  const view = await outletFor(editor, id);
  if (!view) throw new Error('There is no such outlet');
  return view;
};

const problemsOf = (result: Result<unknown>) =>
  !result.ok && result.refusal.kind === 'invalid' ? result.refusal.problems : null;

const trailOf = async (id: string) =>
  (await eventsOf({ kind: 'outlet', id })).map(({ type }) => type).reverse();

const record = (given: Record<string, unknown> = {}) => ({
  name: 'El Muelle',
  domains: ['elmuelle.example'],
  ...given,
});
describe('an outlet', () => {
  test('is registered with its names, domains and description', async () => {
    const input = record({
      nativeName: 'El Muelle S. A.',
      country: 'AR',
      language: 'es',
      domains: 'https://www.ElMuelle.example/portada\nmuelle.example',
      aliases: 'The Quay',
      description: 'a harbour daily',
    });
    const { id } = accepted(await createOutlet(editor, input));
    expect(await seen(id)).toMatchObject({
      name: 'El Muelle',
      domains: ['elmuelle.example', 'muelle.example'],
      aliases: ['The Quay'],
      description: 'a harbour daily',
      state: 'registered',
    });
    expect(await trailOf(id)).toEqual(['outlet.created']);
  });

  test('takes over what articles cite of it already', async () => {
    await aDraft(author);
    expect((await sourcesFor(editor, {}))[0]?.outletId).toBeNull();
    const { id } = await anOutlet(editor);
    expect((await sourcesFor(editor, { outletId: id })).map(({ url }) => url)).toEqual([
      'https://elmuelle.example/2026/10/16/el-puerto-cambia-de-manos',
    ]);
  });

  test.each([
    ['no name', record({ name: ' ' }), 'name'],
    ['a name of marks', record({ name: '“…”' }), 'name'],
    ['no domain', record({ domains: ['not a domain'] }), 'domains.0'],
    ['an unknown country', record({ country: 'ZZ' }), 'country'],
    [
      'a standing without evidence',
      record({ standing: 'Owned by the state.' }),
      'standingEvidence',
    ],
    [
      'a standing without a date',
      record({ standing: 'Owned by the state.', standingEvidence: 'register' }),
      'standingDate',
    ],
    ['a field of its row', record({ state: 'registered', version: 7 }), ''],
    ['a prototype', JSON.parse('{"name":"A","__proto__":{"x":1}}'), ''],
    ['a list for a name', record({ name: ['El Muelle'] }), 'name'],
  ])('is refused with %s', async (_, input, path) => {
    const before = await tables.fingerprint();
    const problems = problemsOf(await createOutlet(editor, input));
    expect(problems?.map((problem) => problem.path)).toContain(path);
    expect(await tables.fingerprint()).toBe(before);
  });

  test('cannot have another’s domain, nor its name without a domain', async () => {
    await anOutlet(editor);
    const same = await createOutlet(editor, record({ name: 'Other' }));
    expect(problemsOf(same)?.[0]?.message).toBe(
      'elmuelle.example is a domain of “El Muelle” already.',
    );
    expect(problemsOf(await createOutlet(editor, { name: 'El Muelle' }))?.[0]?.path).toBe('name');
    const twin = record({ domains: ['muelle.north.example'] });
    expect((await createOutlet(editor, twin)).ok).toBe(true);
  });

  test('ten who register one domain at once: exactly one wins, the others are told', async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        createOutlet(editor, record({ name: `Outlet ${index}` })),
      ),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(all.filter((each) => problemsOf(each)?.[0]?.path === 'domains')).toHaveLength(9);
  });

  test('is changed over the version one was looking at, and its former name stays an alias', async () => {
    const { id, version } = await anOutlet(editor);
    const change = { id, version, ...record({ name: 'El Nuevo Muelle' }) };
    accepted(await updateOutlet(editor, change));
    expect(await seen(id)).toMatchObject({ name: 'El Nuevo Muelle', aliases: ['El Muelle'] });
    expect(await updateOutlet(editor, change)).toEqual({
      ok: false,
      refusal: { kind: 'changed-meanwhile', currentVersion: 2 },
    });
    expect(await trailOf(id)).toEqual(['outlet.created', 'outlet.changed']);
  });

  test('gives up what it loses its domain and name for', async () => {
    const { id, version } = await anOutlet(editor);
    await aDraft(author);
    expect(await sourcesFor(editor, { outletId: id })).toHaveLength(1);
    accepted(await updateOutlet(editor, { id, version, name: 'Else', domains: ['else.example'] }));
    // Its former name is an alias, under which the citation is still known.
    expect(await sourcesFor(editor, { outletId: id })).toHaveLength(1);
    await writableDatabase().outletName.deleteMany({ where: { key: 'el muelle' } });
    const now = await seen(id);
    accepted(
      await updateOutlet(editor, {
        id,
        version: now.version,
        name: 'Else',
        domains: ['x.example'],
      }),
    );
    const free = await createOutlet(editor, record({ name: 'Another' }));
    expect(await sourcesFor(editor, { outletId: accepted(free).id })).toHaveLength(1);
  });
});

describe('descriptions', () => {
  test('hold from their day on, and are taken back without a text', async () => {
    const { id, version } = await anOutlet(editor);
    const later = { id, version, text: 'a harbour weekly', validFrom: '2024-03-01' };
    accepted(await describeOutlet(editor, later));
    const [facts] = await knownOutlets(author, { outlet: 'el muelle', url: '' });
    expect(facts?.descriptions).toEqual([
      { validFrom: '', text: 'a harbour daily' },
      { validFrom: '2024-03-01', text: 'a harbour weekly' },
    ]);
    accepted(await describeOutlet(editor, { ...later, version: 2, text: 'a weekly' }));
    expect((await seen(id)).description).toBe('a weekly');
    accepted(await describeOutlet(editor, { ...later, version: 3, text: '' }));
    expect((await seen(id)).descriptions).toHaveLength(1);
    expect(await trailOf(id)).toHaveLength(4);
  });

  test.each(['2024-3-1', 'yesterday', '2024-02-30'])('cannot begin on %s', async (validFrom) => {
    const { id, version } = await anOutlet(editor);
    const refused = await describeOutlet(editor, { id, version, text: 'x', validFrom });
    expect(problemsOf(refused)?.[0]?.path).toBe('validFrom');
  });
});

describe('finding outlets', () => {
  test('offers the exact name first, then what begins with it, whatever marks were typed', async () => {
    for (const name of ['Nuevo Muelle', 'Muelle', 'Muelle Sur']) {
      await anOutlet(editor, { name, domains: [`${name.replace(' ', '')}.example`] });
    }
    const names = async (words: string) =>
      (await suggestedOutlets(author, words)).map(({ name }) => name);
    expect(await names('múelle')).toEqual(['Muelle', 'Muelle Sur', 'Nuevo Muelle']);
    expect(await names('%')).toEqual([]);
    expect(await names('_')).toEqual([]);
  });

  test('goes through the list by name, page after page, without losing or doubling one', async () => {
    for (let index = 0; index < 60; index += 1) {
      await anOutlet(editor, { name: `Outlet ${index % 7}`, domains: [`o${index}.example`] });
    }
    const first = await outletsFor(editor, {});
    const last = first.at(-1);
    const second = await outletsFor(editor, { after: last && { name: last.name, id: last.id } });
    expect(new Set([...first, ...second].map(({ id }) => id)).size).toBe(60);
    expect(await outletsFor(editor, { words: 'O13.example' })).toHaveLength(1);
    expect(await outletsFor(editor, { words: '%' })).toEqual([]);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, aDraft, anOutlet, aPublication, aUser } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { eventsOf } from '../event';
import type { Actor } from '../people';
import type { Result } from '../result';
import { sourcesFor } from '../source';
import {
  createOutlet,
  decideProposal,
  describeOutlet,
  knownOutlets,
  mergeOutlets,
  outletFor,
  outletsFor,
  proposeOutlet,
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
describe('merging', () => {
  test('moves citations, domains and descriptions, and keeps the name as an alias', async () => {
    await aDraft(author);
    const old = await anOutlet(editor);
    const stays = await anOutlet(editor, {
      name: 'Grupo Muelle',
      domains: ['grupomuelle.example'],
      description: 'a harbour group',
    });
    accepted(
      await describeOutlet(editor, { ...old, text: 'a harbour weekly', validFrom: '2024-03-01' }),
    );
    accepted(await mergeOutlets(editor, { id: old.id, version: 2, intoId: stays.id }));
    expect(await seen(stays.id)).toMatchObject({
      domains: ['elmuelle.example', 'grupomuelle.example'],
      aliases: ['El Muelle'],
      descriptions: [{ text: 'a harbour weekly' }, { text: 'a harbour group' }],
    });
    expect(await sourcesFor(editor, { outletId: stays.id })).toHaveLength(1);
    expect(await seen(old.id)).toMatchObject({ state: 'merged', mergedIntoId: stays.id });
    expect(await trailOf(old.id)).toContain('outlet.merged-into');
    const [merged] = await eventsOf({ kind: 'outlet', id: stays.id });
    expect(merged).toMatchObject({
      type: 'outlet.merged',
      data: { name: 'El Muelle', citations: 1, domains: ['elmuelle.example'] },
    });
    await aDraft(author, { headline: 'Another' });
    expect(await sourcesFor(editor, { outletId: stays.id })).toHaveLength(2);
  });

  test('is refused into itself, into a proposal, and twice', async () => {
    const { id, version } = await anOutlet(editor);
    const into = (intoId: string) => mergeOutlets(editor, { id, version, intoId });
    expect(problemsOf(await into(id))?.[0]?.path).toBe('intoId');
    const proposed = accepted(await proposeOutlet(author, { name: 'Else' }));
    expect(problemsOf(await into(proposed.id))?.[0]?.path).toBe('intoId');
    const other = await anOutlet(editor, { name: 'Other', domains: ['other.example'] });
    accepted(await into(other.id));
    expect(await into(other.id)).toMatchObject({ refusal: { kind: 'wrong-state' } });
  });
});

describe('who may', () => {
  test('an author proposes, an editor accepts, and only then it counts', async () => {
    await aDraft(author);
    const { id, version } = accepted(await proposeOutlet(author, record()));
    expect(await knownOutlets(author, { outlet: 'El Muelle', url: '' })).toEqual([]);
    expect(await sourcesFor(editor, { outletId: id })).toEqual([]);
    const accept = { id, version, decision: 'accept' };
    expect(await decideProposal(author, accept)).toMatchObject({ refusal: { kind: 'forbidden' } });
    accepted(await decideProposal(editor, accept));
    expect(await sourcesFor(editor, { outletId: id })).toHaveLength(1);
    expect(await trailOf(id)).toEqual(['outlet.proposed', 'outlet.accepted']);
    expect(await decideProposal(editor, { ...accept, version: 2 })).toMatchObject({
      refusal: { kind: 'wrong-state' },
    });
  });

  test('a declined proposal frees its domain', async () => {
    const { id, version } = accepted(await proposeOutlet(author, record()));
    accepted(await decideProposal(editor, { id, version, decision: 'decline', note: 'A blog.' }));
    expect((await createOutlet(editor, record())).ok).toBe(true);
  });

  test('authors and readers change nothing, and a reader doesn’t find what is there', async () => {
    const { id, version } = await anOutlet(editor);
    const other = await anOutlet(editor, { name: 'Other', domains: ['other.example'] });
    const reader = await aUser('reader');
    const before = await tables.fingerprint();
    const tries = [
      (actor: Actor) => createOutlet(actor, { name: 'New' }),
      (actor: Actor) => updateOutlet(actor, { id, version, ...record({ name: 'Changed' }) }),
      (actor: Actor) => describeOutlet(actor, { id, version, text: 'x', validFrom: '' }),
      (actor: Actor) => mergeOutlets(actor, { id, version, intoId: other.id }),
      (actor: Actor) => decideProposal(actor, { id, version, decision: 'accept' }),
    ];
    for (const attempt of tries) {
      expect(await attempt(author)).toMatchObject({ refusal: { kind: 'forbidden' } });
      expect((await attempt(reader)).ok).toBe(false);
    }
    expect(await outletFor(reader, id)).toBeNull();
    expect(await outletsFor(reader, {})).toEqual([]);
    expect(await suggestedOutlets(reader, 'muelle')).toEqual([]);
    expect(await proposeOutlet(reader, { name: 'New' })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    expect(await tables.fingerprint()).toBe(before);
  });
});

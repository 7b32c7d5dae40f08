import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { aDraft, aPublication, aUser, readyDocument } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { database } from '../db';
import { verifyTrail } from '../event';
import type { Actor } from '../people';
import type { Result } from '../result';
import {
  approveArticle,
  reopenArticle,
  requestChanges,
  restoreArticle,
  saveDraft,
  submitArticle,
  takeBackArticle,
  withdrawArticle,
} from '.';
import { type Command, type Model, serialOrders } from './workflow-model';

// Each run lets two to four people act on one article at the same time; an article lives through
// several runs, so that every state is met. The random seed is printed when a run fails.
const RUNS = 1_000;
const RUNS_AN_ARTICLE = 8;

const tables = await testDatabase();
let people: Actor[];

beforeAll(async () => {
  await tables.empty();
  await aPublication();
  people = [
    await aUser('author'),
    await aUser('editor'),
    await aUser('editor'),
    await aUser('publisher'),
  ];
});

const commands: fc.Arbitrary<Command>[] = [
  'submit', 'take-back', 'request-changes', 'approve', 'reopen', 'withdraw', 'restore', 'edit',
].map((name) =>
  fc.record({
    name: fc.constant(name as Command['name']),
    who: fc.nat(3),
    // What people saw may be old, or a lucky guess of what comes next.
    ahead: fc.constantFrom(0, 0, 0, 1, 2, -1),
  }),
); // biome-ignore format: a list reads better as a block

const run = fc.array(fc.oneof(...commands), { minLength: 2, maxLength: 4 });
const life = fc.array(run, { minLength: RUNS_AN_ARTICLE, maxLength: RUNS_AN_ARTICLE });

let headlines = 0;

async function send(
  command: Command,
  article: Model,
  id: string,
): Promise<Result<{ version: number }>> {
  const actor = people[command.who] as Actor;
  const version = Math.max(1, article.version + command.ahead);
  const input = { id, version };
  switch (command.name) {
    case 'submit':
      return submitArticle(actor, input);
    case 'take-back':
      return takeBackArticle(actor, input);
    case 'request-changes':
      return requestChanges(actor, { ...input, note: 'Say more.' });
    case 'approve':
      return approveArticle(actor, { ...input, contentHash: article.contentHash });
    case 'reopen':
      return reopenArticle(actor, input);
    case 'withdraw':
      return withdrawArticle(actor, input);
    case 'restore':
      return restoreArticle(actor, input);
    case 'edit': {
      headlines += 1;
      const document = readyDocument({ byline: people[0], headline: `Headline ${headlines}` });
      return saveDraft(actor, { ...input, document });
    }
  }
}

async function modelOf(id: string): Promise<Model> {
  const row = await database().article.findUniqueOrThrow({ where: { id } });
  const { state, version, ownerId, lastChangedBy, contentHash } = row;
  return { state, version, ownerId, lastChangedBy, contentHash };
}

describe('people who act at the same time', () => {
  test(`${RUNS} runs end as if they had acted one after the other`, {
    timeout: 600_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(life, async (runs) => {
        const { id } = await aDraft(people[0] as Actor);
        for (const sent of runs) {
          const before = await modelOf(id);
          const answers = await Promise.all(sent.map((command) => send(command, before, id)));
          const after = await modelOf(id);
          const done = sent.filter((_, index) => answers[index]?.ok);
          expect(after.version - before.version).toBe(done.length);
          const orders = serialOrders(before, done, people);
          expect(orders.map(({ state }) => state)).toContain(after.state);
          for (const answer of answers) {
            if (answer.ok) continue;
            expect(['changed-meanwhile', 'wrong-state', 'forbidden', 'not-found']).toContain(
              answer.refusal.kind,
            );
          }
        }
        const { broken } = await verifyTrail(undefined, `article:${id}`);
        expect(broken).toEqual([]);
        const rounds = await database().round.findMany({
          where: { articleId: id },
          orderBy: { number: 'asc' },
        });
        expect(rounds.map(({ number }) => number)).toEqual(rounds.map((_, index) => index + 1));
        expect(rounds.slice(0, -1).every(({ decision }) => decision !== null)).toBe(true);
      }),
      { numRuns: RUNS / RUNS_AN_ARTICLE },
    );
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { aPublication, articlesInEveryState, aUser, readyDocument } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { database } from '../db';
import { type Actor, ROLES } from '../people';
import type { Result } from '../result';
import {
  ARTICLE_STATES,
  type ArticleAction,
  type ArticleState,
  approveArticle,
  breakGlassApproval,
  can,
  reopenArticle,
  requestChanges,
  restoreArticle,
  saveDraft,
  submitArticle,
  takeBackArticle,
  waiveArticleFinding,
  withdrawArticle,
} from '.';

type Crafted = { id: string; version: number; contentHash: string };

/** A well-formed request for everything that changes an article: only the policy stands in its way. */
const REQUESTS: Partial<
  Record<ArticleAction, (actor: Actor, article: Crafted) => Promise<Result<unknown>>>
> = {
  edit: (actor, article) => saveDraft(actor, { ...plain(article), document: readyDocument() }),
  submit: (actor, article) => submitArticle(actor, plain(article)),
  'take-back': (actor, article) => takeBackArticle(actor, plain(article)),
  withdraw: (actor, article) => withdrawArticle(actor, plain(article)),
  restore: (actor, article) => restoreArticle(actor, plain(article)),
  reopen: (actor, article) => reopenArticle(actor, plain(article)),
  approve: (actor, article) => approveArticle(actor, article),
  'request-changes': (actor, article) =>
    requestChanges(actor, { ...plain(article), note: 'Say more.' }),
  waive: (actor, article) =>
    waiveArticleFinding(actor, { ...plain(article), finding: 'x:y', reason: 'It may stand.' }),
  'break-glass': (actor, article) =>
    breakGlassApproval(actor, { ...article, reason: 'Nobody else is here to decide on it.' }),
};

const tables = await testDatabase();
let articles: Map<ArticleState, Crafted>;
const actors = new Map<string, Actor>();

function plain({ id, version }: Crafted) {
  return { id, version };
}

beforeAll(async () => {
  await tables.empty();
  await aPublication();
  const owner = await aUser('author');
  articles = await articlesInEveryState(owner, await aUser('editor'), await aUser('publisher'));
  actors.set('the owner', owner);
  for (const role of ROLES) actors.set(`another ${role}`, await aUser(role));
});

const cells = Object.keys(REQUESTS).flatMap((action) =>
  ARTICLE_STATES.map((state) => ({ action: action as ArticleAction, state })),
);

describe('a crafted request', () => {
  test.each(cells)(
    'to $action what is $state is refused to all but those the table names',
    async ({ action, state }) => {
      const article = articles.get(state) as Crafted;
      const row = await database().article.findUniqueOrThrow({ where: { id: article.id } });
      const facts = { ...row, bylinePersonIds: [] };
      const before = await tables.fingerprint();
      for (const [name, actor] of actors) {
        // Whether those who may really can is proved by the tests of each move.
        if (can(actor, action, facts)) continue;
        const answer = await REQUESTS[action]?.(actor, article);
        expect(answer?.ok, `${name} may ${action} what is ${state}`).toBe(false);
        const kind = answer && !answer.ok ? answer.refusal.kind : null;
        const isUnseen = !can(actor, 'read', facts);
        expect(isUnseen ? ['not-found'] : ['forbidden', 'wrong-state']).toContain(kind);
      }
      expect(await tables.fingerprint(), 'no row of any table changed').toBe(before);
    },
  );

  test('about an article that isn’t there reads like one about another’s', async () => {
    const stranger = actors.get('another author') as Actor;
    const foreign = articles.get('draft') as Crafted;
    const missing = { ...foreign, id: '0198c0de-0000-7000-8000-000000000000' };
    for (const request of Object.values(REQUESTS)) {
      expect(await request(stranger, foreign)).toEqual(await request(stranger, missing));
    }
  });
});

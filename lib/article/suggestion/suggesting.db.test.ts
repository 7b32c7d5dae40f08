import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, aPublication, aSubmission, aUser } from '../../../prisma/factories';
import { testDatabase } from '../../../prisma/test-database';
import { database } from '../../db';
import {
  type ArticleDocument,
  type DocumentNode,
  newBlockId,
  resolveSuggestions,
} from '../../document';
import type { Actor } from '../../people';
import {
  approveArticle,
  articleFor,
  openSuggestionsOf,
  preflightArticle,
  preflightRules,
  requestChanges,
  saveDraft,
} from '..';

const tables = await testDatabase();
let author: Actor;
let editor: Actor;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  author = await aUser('author', { name: 'Ada' });
  editor = await aUser('editor', { name: 'Bruno' });
});

const stored = (id: string) => database().article.findUniqueOrThrow({ where: { id } });

/** The text of an article with words of this person's put in at the end of the commentary. */
async function withSuggestion(
  id: string,
  by: Actor,
  words = ' At last.',
): Promise<ArticleDocument> {
  const document = structuredClone((await stored(id)).document) as unknown as ArticleDocument;
  const mark = { type: 'insertion', attrs: { id: `${by.id}-${newBlockId()}` } };
  const addition: DocumentNode = { type: 'text', marks: [mark], text: words };
  document.content?.[1]?.content?.push(addition);
  return document;
}

async function save(actor: Actor, id: string, document: ArticleDocument, direct = false) {
  const { version } = await stored(id);
  return saveDraft(actor, { id, version, document, direct });
}

async function events(id: string): Promise<string[]> {
  const rows = await database().event.findMany({
    where: { subject: `article:${id}` },
    orderBy: { sequence: 'asc' },
  });
  return rows.map(({ type }) => type);
}

describe('suggesting', () => {
  test('writes down whose it is, and leaves the last hand on the text to its author', async () => {
    const { id } = await aSubmission(author);
    accepted(await save(editor, id, await withSuggestion(id, editor)));
    expect((await stored(id)).lastChangedBy).toBe(author.id);
    expect(await openSuggestionsOf(id)).toMatchObject([{ by: 'Bruno' }]);
    expect((await events(id)).slice(2)).toEqual(['article.suggestion-made']);
    const view = await articleFor(editor, id);
    expect(view?.allowed).toContain('approve');
    const document = view?.document as ArticleDocument;
    expect(preflightArticle(id, document, await preflightRules([document]))).toMatchObject([
      { code: 'open-suggestion', level: 'warning' },
    ]);
  });

  test('voids an approval, as what was approved is not the same any more', async () => {
    const submission = await aSubmission(author);
    accepted(await approveArticle(editor, submission));
    const second = await aUser('editor');
    accepted(await save(second, submission.id, await withSuggestion(submission.id, second)));
    expect((await stored(submission.id)).state).toBe('in_review');
    expect(await database().approval.count({ where: { voidedAt: null } })).toBe(0);
  });

  test('is what an editor can’t leave without confirming it', async () => {
    const { id } = await aSubmission(author);
    const document = await withSuggestion(id, editor);
    const direct = resolveSuggestions(document, () => 'accept');
    const before = await stored(id);
    expect(await save(editor, id, direct)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await stored(id)).toEqual(before);
    accepted(await save(editor, id, direct, true));
    expect((await stored(id)).lastChangedBy).toBe(editor.id);
    expect((await articleFor(editor, id))?.allowed).not.toContain('approve');
  });

  test('is added to by nobody else, who may shorten it and bring it back', async () => {
    const { id } = await aSubmission(author);
    const suggested = await withSuggestion(id, editor, ' At long last.');
    accepted(await save(editor, id, suggested));
    const inNameOfEditor = (words: string) => {
      const document = structuredClone(suggested);
      const added = document.content?.[1]?.content?.at(-1);
      if (added) added.text = words;
      return document;
    };
    const other = await aUser('editor');
    const longer = await save(other, id, inNameOfEditor(' At very long last.'), true);
    expect(longer).toMatchObject({ refusal: { kind: 'forbidden' } });
    accepted(await save(other, id, inNameOfEditor(' At last.'), true));
    accepted(await save(other, id, suggested, true));
    accepted(await save(editor, id, inNameOfEditor(' At very long last.')));
  });

  test('in another’s name is refused, whoever tries', async () => {
    const { id } = await aSubmission(author);
    const forged = await withSuggestion(id, await aUser('editor'));
    expect(await save(editor, id, forged, true)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await database().suggestion.count()).toBe(0);
  });

  test('is decided by the author, and the decision is written down', async () => {
    const { id } = await aSubmission(author);
    accepted(await save(editor, id, await withSuggestion(id, editor, ' At last.')));
    accepted(await save(editor, id, await withSuggestion(id, editor, ' Or not.')));
    const { version } = await stored(id);
    accepted(await requestChanges(editor, { id, version, note: 'Look at my suggestions.' }));
    const document = (await stored(id)).document as unknown as ArticleDocument;
    const [first, second] = await openSuggestionsOf(id);
    const one = resolveSuggestions(document, (each) => (each === first?.id ? 'accept' : 'keep'));
    accepted(await save(author, id, one));
    const both = resolveSuggestions(one, (each) => (each === second?.id ? 'reject' : 'keep'));
    accepted(await save(author, id, both));
    const rows = await database().suggestion.findMany({ orderBy: { createdAt: 'asc' } });
    expect(rows.map(({ state, decidedById }) => [state, decidedById])).toEqual([
      ['accepted', author.id],
      ['rejected', author.id],
    ]);
    expect(await events(id)).toEqual(
      expect.arrayContaining(['article.suggestion-accepted', 'article.suggestion-rejected']),
    );
    expect(await openSuggestionsOf(id)).toEqual([]);
  });
});

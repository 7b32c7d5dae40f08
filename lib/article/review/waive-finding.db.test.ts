import { beforeEach, describe, expect, test } from 'vitest';
import {
  accepted,
  anApproved,
  aPublication,
  aSubmission,
  aUser,
  readyDocument,
} from '../../../prisma/factories';
import { testDatabase } from '../../../prisma/test-database';
import { database } from '../../db';
import { eventsOf } from '../../event';
import { createIssue, issueFor, setRunningOrder } from '../../issue';
import type { Actor } from '../../people';
import {
  articleFor,
  checksOf,
  createArticle,
  preflightArticle,
  waiveArticleFinding,
  waiverName,
} from '..';

const tables = await testDatabase();
let author: Actor;
let editor: Actor;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  author = await aUser('author');
  editor = await aUser('editor');
});

// Its pull quote stands in no excerpt.
function quotingDocument() {
  const document = readyDocument({ byline: author });
  const quote = {
    type: 'pullQuote',
    attrs: { id: 'pull0001' },
    content: [{ type: 'text', text: 'Nobody ever said a thing like it.' }],
  };
  const [headline, ...rest] = document.content ?? [];
  return { ...document, content: [headline, quote, ...rest] };
}

async function aQuotingDraft() {
  const { id, version } = accepted(await createArticle(author, { document: quotingDocument() }));
  const view = await articleFor(editor, id);
  if (!view) throw new Error('The draft can’t be read');
  const found = preflightArticle(id, view.document, (await checksOf(view)).rules);
  const finding = found.map(waiverName).find((name) => name.startsWith('pull-quote-absent'));
  return { id, version, finding: finding ?? '' };
}

describe('waiving a warning of an article', () => {
  test('keeps the reason, the name and the time, and records it', async () => {
    const draft = await aQuotingDraft();
    accepted(await waiveArticleFinding(editor, { ...draft, reason: 'It was said on the radio.' }));
    const view = await articleFor(author, draft.id);
    expect(view && (await checksOf(view)).waivers[draft.finding]).toEqual({
      reason: 'It was said on the radio.',
      by: editor.name,
      at: expect.any(Date),
    });
    expect(view?.version).toBe(draft.version);
    const [event] = await eventsOf({ kind: 'article', id: draft.id });
    expect(event).toMatchObject({ type: 'article.finding-waived', actor: editor.name });
  });

  test('holds in the issue that prints it', async () => {
    const draft = await aQuotingDraft();
    accepted(await waiveArticleFinding(editor, { ...draft, reason: 'It was said on the radio.' }));
    const { id } = accepted(await createIssue(editor, { month: '2026-11', volume: 1, number: 1 }));
    accepted(await setRunningOrder(editor, { id, version: 1, articleIds: [draft.id] }));
    const issue = await issueFor(editor, '2026-11');
    const found = issue?.findings.find(({ code }) => code === 'pull-quote-absent');
    expect(found?.waiver?.reason).toBe('It was said on the radio.');
  });

  test('is refused to authors, for errors, and for what was not found', async () => {
    const draft = await aQuotingDraft();
    const given = { ...draft, reason: 'It may stand.' };
    expect(await waiveArticleFinding(author, given)).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    expect(await waiveArticleFinding(await aUser('author'), given)).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    expect(await waiveArticleFinding(editor, { ...given, finding: 'no-such:thing' })).toMatchObject(
      { refusal: { kind: 'invalid' } },
    );
    expect(await waiveArticleFinding(editor, { ...given, reason: ' ' })).toMatchObject({
      refusal: { kind: 'invalid' },
    });
    const empty = { ...readyDocument({ byline: author, headline: ' ' }) };
    const untitled = accepted(await createArticle(author, { document: empty }));
    const { rules } = await checksOf({ id: untitled.id, document: empty });
    const error = preflightArticle(untitled.id, empty, rules).find(
      ({ code }) => code === 'no-headline',
    );
    expect(
      await waiveArticleFinding(editor, {
        ...untitled,
        finding: waiverName(error as never),
        reason: 'It may stand.',
      }),
    ).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await database().waiver.count()).toBe(0);
  });

  test('voids no approval', async () => {
    const approved = await anApproved(author, editor);
    await aSubmission(author);
    expect(
      await waiveArticleFinding(editor, { ...approved, finding: 'x:y', reason: 'It may stand.' }),
    ).toMatchObject({ refusal: { kind: 'invalid' } });
    expect(await database().approval.count({ where: { voidedAt: null } })).toBe(1);
  });
});

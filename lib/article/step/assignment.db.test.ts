import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, aDraft, aPublication, aSubmission, aUser } from '../../../prisma/factories';
import { testDatabase } from '../../../prisma/test-database';
import { writableDatabase } from '../../db';
import { eventsOf } from '../../event';
import { inboxOf } from '../../notification';
import type { Actor } from '../../people';
import {
  articleFor,
  assignArticle,
  handOverArticle,
  releaseArticle,
  requestChanges,
  type Step,
  saveDraft,
  submitArticle,
  takeArticle,
  withdrawArticle,
} from '..';

const tables = await testDatabase();
let author: Actor;
let editor: Actor;
let other: Actor;
beforeEach(async () => {
  await tables.empty();
  await aPublication();
  [author, editor, other] = [await aUser('author'), await aUser('editor'), await aUser('editor')];
});

const review = (id: string) => ({ id, step: 'review' as const });
const writing = (id: string) => ({ id, step: 'writing' as const });

async function holder(id: string, step: Step): Promise<string | null> {
  const where = { articleId_step: { articleId: id, step } };
  return (await writableDatabase().assignment.findUnique({ where }))?.userId ?? null;
}

// That a text came in is told to every editor too.
async function toldOf(actor: Actor, kind: string) {
  return (await inboxOf(actor)).filter((line) => line.kind === kind);
}

describe('taking the review of an article', () => {
  test('makes it mine, is recorded, and leaves the version alone', async () => {
    const { id, version } = await aSubmission(author);
    expect(accepted(await takeArticle(editor, review(id)))).toEqual({ holderId: editor.id });
    expect(await holder(id, 'review')).toBe(editor.id);
    const [event] = await eventsOf({ kind: 'article', id });
    expect(event).toMatchObject({ type: 'article.taken', data: { step: 'review', to: editor.id } });
    expect((await articleFor(editor, id))?.version).toBe(version);
  });

  test('of twenty who take it at once exactly one gets it', async () => {
    const { id } = await aSubmission(author);
    const editors = await Promise.all(Array.from({ length: 20 }, () => aUser('editor')));
    const results = await Promise.all(editors.map((each) => takeArticle(each, review(id))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = results.flatMap((result) => (result.ok ? [] : [result.refusal.kind]));
    expect(new Set(refusals)).toEqual(new Set(['wrong-state']));
    expect((await eventsOf({ kind: 'article', id })).filter(isTaken)).toHaveLength(1);
  });

  test('is refused to whoever wrote it, signs it or changed it last', async () => {
    const own = await aSubmission(editor);
    expect(await takeArticle(editor, review(own.id))).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    const signed = await aSubmission(author, { byline: other });
    expect(await takeArticle(other, review(signed.id))).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
  });

  test('is not found by another author, and refused to an admin', async () => {
    const { id } = await aSubmission(author);
    expect(await takeArticle(await aUser('author'), review(id))).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    expect(await takeArticle(await aUser('admin'), review(id))).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
  });

  test('can be done again by another when who had it may no longer decide', async () => {
    const { id } = await aSubmission(author);
    accepted(await takeArticle(editor, review(id)));
    await writableDatabase().user.update({
      where: { id: editor.id },
      data: { deactivatedAt: new Date() },
    });
    expect(accepted(await takeArticle(other, review(id)))).toEqual({ holderId: other.id });
  });
});

describe('assigning an article', () => {
  test('gives a step to somebody and tells them, with the note', async () => {
    const { id } = await aSubmission(author);
    accepted(
      await assignArticle(editor, { ...review(id), userId: other.id, seen: '', note: 'By noon.' }),
    );
    expect(await holder(id, 'review')).toBe(other.id);
    expect(await toldOf(other, 'assigned')).toMatchObject([{ note: 'By noon.' }]);
  });

  test('is refused when somebody took it meanwhile', async () => {
    const { id } = await aSubmission(author);
    accepted(await takeArticle(other, review(id)));
    const stale = await assignArticle(editor, { ...review(id), userId: editor.id, seen: '' });
    expect(stale).toMatchObject({ refusal: { kind: 'wrong-state' } });
    expect(await holder(id, 'review')).toBe(other.id);
  });

  test('never gives the review to somebody who has a hand in the text', async () => {
    const { id } = await aSubmission(author);
    const forWriter = await assignArticle(editor, {
      ...review(id),
      userId: author.id,
      seen: '',
    });
    expect(forWriter).toMatchObject({ refusal: { kind: 'invalid' } });
    expect(await holder(id, 'review')).toBe(null);
  });

  test('is forbidden to authors, and lets an admin do it', async () => {
    const { id } = await aSubmission(author);
    const given = { ...review(id), userId: editor.id, seen: '' };
    expect(await assignArticle(author, given)).toMatchObject({ refusal: { kind: 'forbidden' } });
    accepted(await assignArticle(await aUser('admin'), given));
  });

  test('of a text to another author opens it to them, and only as long as they have it', async () => {
    const { id } = await aDraft(editor);
    expect(await articleFor(author, id)).toBe(null);
    accepted(await assignArticle(editor, { ...writing(id), userId: author.id, seen: editor.id }));
    const seen = await articleFor(author, id);
    expect(seen?.allowed).toContain('edit');
    expect(seen?.allowed).not.toContain('approve');
    accepted(await releaseArticle(editor, writing(id)));
    expect(await articleFor(author, id)).toBe(null);
  });

  test('of a step that is over is refused', async () => {
    const { id } = await aSubmission(author);
    const late = await assignArticle(editor, {
      ...writing(id),
      userId: other.id,
      seen: author.id,
    });
    expect(late).toMatchObject({ refusal: { kind: 'wrong-state' } });
  });
});

describe('handing over and letting go', () => {
  test('whoever has it hands it to another with a word', async () => {
    const { id } = await aSubmission(author);
    accepted(await takeArticle(editor, review(id)));
    const handed = { ...review(id), userId: other.id, note: 'I am away.' };
    expect(await handOverArticle(other, handed)).toMatchObject({ refusal: { kind: 'forbidden' } });
    accepted(await handOverArticle(editor, handed));
    expect(await holder(id, 'review')).toBe(other.id);
    expect(await toldOf(other, 'handed-over')).toMatchObject([{ note: 'I am away.' }]);
    const [event] = await eventsOf({ kind: 'article', id });
    expect(event).toMatchObject({
      type: 'article.handed-over',
      data: { note: 'I am away.', from: editor.id, to: other.id },
    });
  });

  test('an author hands the writing of their own text to another author', async () => {
    const { id } = await aDraft(author);
    const second = await aUser('author');
    accepted(await handOverArticle(author, { ...writing(id), userId: second.id }));
    expect((await articleFor(second, id))?.allowed).toContain('submit');
  });

  test('letting go makes it free again', async () => {
    const { id } = await aSubmission(author);
    accepted(await takeArticle(editor, review(id)));
    expect(await releaseArticle(author, review(id))).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    accepted(await releaseArticle(editor, review(id)));
    expect(await holder(id, 'review')).toBe(null);
    accepted(await takeArticle(other, review(id)));
  });
});

describe('what a move does to assignments', () => {
  test('the reviewer of a round has the next one too, and the writer writes again', async () => {
    const { id, version } = await aSubmission(author);
    accepted(await takeArticle(editor, review(id)));
    const back = accepted(await requestChanges(editor, { id, version, note: 'A date.' }));
    expect(await holder(id, 'review')).toBe(editor.id);
    accepted(await submitArticle(author, { id, version: back.version }));
    expect(await holder(id, 'review')).toBe(editor.id);
  });

  test('a reviewer who changed the text is let go at the next submission', async () => {
    const { id, version } = await aSubmission(author);
    accepted(await takeArticle(editor, review(id)));
    const back = accepted(await requestChanges(editor, { id, version, note: 'A date.' }));
    const { document } = (await articleFor(editor, id)) ?? {};
    const changed = { ...document, attrs: { ...document?.attrs, section: 'courts' } };
    const saved = accepted(
      await saveDraft(editor, { id, version: back.version, document: changed }),
    );
    accepted(await submitArticle(author, { id, version: saved.version }));
    expect(await holder(id, 'review')).toBe(null);
  });

  test('a withdrawn article is nobody’s', async () => {
    const { id, version } = await aDraft(author);
    accepted(await takeArticle(editor, review(id)));
    accepted(await withdrawArticle(author, { id, version }));
    expect(await holder(id, 'review')).toBe(null);
    expect(await takeArticle(editor, review(id))).toMatchObject({
      refusal: { kind: 'wrong-state' },
    });
  });
});

function isTaken({ type }: { type: string }): boolean {
  return type === 'article.taken';
}

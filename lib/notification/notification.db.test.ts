import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, aPublication, aUser } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { transactAsSystem, writableDatabase } from '../db';
import { ok } from '../result';
import { inboxOf, markRead, type NewNotification, notify, unreadCount } from '.';

const tables = await testDatabase();
beforeEach(async () => {
  await tables.empty();
  await aPublication();
});

const ARTICLE = '0198c0de-0000-7000-8000-000000000000';

async function tell(given: Pick<NewNotification, 'to' | 'actorId'>): Promise<void> {
  const told = { kind: 'assigned', about: { articleId: ARTICLE }, title: 'A port' } as const;
  accepted(
    await transactAsSystem(async (tx) => {
      await notify(tx, { ...told, note: 'By Friday, please.', ...given });
      return ok(null);
    }),
  );
}

describe('the inbox', () => {
  test('tells each person once, with the note, and never the one who acts', async () => {
    const [editor, author] = [await aUser('editor'), await aUser('author')];
    await tell({ to: [author.id, author.id, editor.id], actorId: editor.id });
    expect(await inboxOf(editor)).toEqual([]);
    expect(await inboxOf(author)).toMatchObject([
      { actor: editor.name, says: 'assigned this article to you', note: 'By Friday, please.' },
    ]);
    expect(await unreadCount(author)).toBe(1);
  });

  test('tells nobody who is deactivated or only a reader', async () => {
    const [editor, reader, gone] = [
      await aUser('editor'),
      await aUser('reader'),
      await aUser('author'),
    ];
    await writableDatabase().user.update({
      where: { id: gone.id },
      data: { deactivatedAt: new Date() },
    });
    await tell({ to: [reader.id, gone.id], actorId: editor.id });
    expect(await writableDatabase().notification.count()).toBe(0);
  });

  test('is marked as read by its owner alone', async () => {
    const [editor, author] = [await aUser('editor'), await aUser('author')];
    await tell({ to: [author.id], actorId: editor.id });
    const [line] = await inboxOf(author);
    expect(accepted(await markRead(editor, { id: line?.id }))).toEqual({ read: 0 });
    expect(await unreadCount(author)).toBe(1);
    expect(accepted(await markRead(author, { id: line?.id }))).toEqual({ read: 1 });
    expect(await unreadCount(author)).toBe(0);
  });

  test('keeps nothing of a change that was refused', async () => {
    const [editor, author] = [await aUser('editor'), await aUser('author')];
    await transactAsSystem(async (tx) => {
      const told = { kind: 'assigned', about: { articleId: ARTICLE }, title: 'A port' } as const;
      await notify(tx, { ...told, to: [author.id], actorId: editor.id });
      return { ok: false, refusal: { kind: 'not-found' } };
    });
    expect(await inboxOf(author)).toEqual([]);
  });
});

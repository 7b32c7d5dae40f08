import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { inviteUser } from '../lib/account';
import { beginImport } from '../lib/article';
import { makeBackup, restoreBackup } from '../lib/backup';
import { writableDatabase } from '../lib/db';
import type { Actor } from '../lib/people';
import { createPreviewLink } from '../lib/share';
import { migrate, migrationsIn } from '../scripts/migrate';
import { migrationsFolder } from '../scripts/project';
import {
  accepted,
  aDraft,
  anImage,
  anOutlet,
  aPublication,
  articlesInEveryState,
  aThread,
  aUser,
} from './factories';

/** For tests: an installation, and beside it an empty one to restore into. */
export function twoInstallations(databaseUrl: string) {
  const other = new URL(databaseUrl);
  other.pathname += '_other';
  const name = other.pathname.slice(1);
  const place = { folder: '', file: '' };
  return {
    place,
    otherUrl: other.href,
    begin: async () => {
      place.folder = mkdtempSync(path.join(tmpdir(), 'backup-'));
      place.file = path.join(place.folder, 'all.tar');
      await within(databaseUrl, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
        await client.query(`create database ${name} template ${process.env.TEST_TEMPLATE}`);
      });
    },
    end: async () => {
      rmSync(place.folder, { recursive: true, force: true });
      await within(databaseUrl, (client) =>
        client.query(`drop database if exists ${name} with (force)`),
      );
    },
    made: (given = {}) => makeBackup({ databaseUrl, out: place.file, version: '1.2.3', ...given }),
    restore: (given = {}) =>
      restoreBackup({
        file: place.file,
        databaseUrl: other.href,
        migrations: {
          known: migrationsIn(migrationsFolder),
          apply: async (upTo) => {
            await migrate(other.href, migrationsFolder, upTo);
          },
        },
        ...given,
      }),
  };
}

/** Works with a connection of its own. */
export async function within<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Fills an installation with something of most kinds; gives an author. */
export async function filled(): Promise<Actor> {
  await aPublication();
  const author = await aUser('author');
  const editor = await aUser('editor');
  await articlesInEveryState(author, editor, await aUser('publisher'));
  const draft = await aDraft(author);
  await aThread(editor, draft.id).catch(() => {});
  await anImage(author);
  await anOutlet(editor, { name: 'El Muelle' });
  const admin = await aUser('admin');
  accepted(await inviteUser(admin, { email: 'new@example.org', role: 'author' }));
  accepted(
    await createPreviewLink(editor, { kind: 'article', id: draft.id, label: 'A reader', days: 7 }),
  );
  await beginImport(author, [{ bytes: readFileSync('e2e/import-sample.txt'), name: 'two.txt' }]);
  await writableDatabase().session.create({ data: { userId: author.id } });
  return author;
}

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { migrate, migrationsIn } from '../scripts/migrate';
import { migrationsFolder } from '../scripts/project';
import { testDatabase } from './test-database';

const { url } = await testDatabase();

const MIGRATION = '20261201113000_admitted_images';
const [OWNER, OTHER, EDITOR, ARTICLE] = ['1', '2', '3', '4'].map(
  (digit) => `0198c0de-0000-7000-8000-00000000000${digit}`,
);
const hash = (digit: string) => digit.repeat(64);
const figure = (digit: string) => ({
  type: 'figure',
  attrs: { id: `figu000${digit}`, image: { sha256: hash(digit) } },
});
const suggested = (digit: string) => ({
  type: 'modification',
  attrs: { what: 'attribute', name: 'image', before: { sha256: hash(digit) } },
});
const text = (...digits: string[]) => ({ type: 'doc', content: digits.map(figure) });

test('admits what stood rightfully, and of all else a text names what its writer uploaded', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'migrations-'));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('drop schema public cascade; create schema public');
    for (const { name } of migrationsIn(migrationsFolder).filter(({ name }) => name < MIGRATION)) {
      cpSync(path.join(migrationsFolder, name), path.join(folder, name), { recursive: true });
    }
    await migrate(url, folder);
    await fill(client);
    cpSync(path.join(migrationsFolder, MIGRATION), path.join(folder, MIGRATION), {
      recursive: true,
    });
    expect(await migrate(url, folder)).toEqual([MIGRATION]);
    const admitted = await client.query('select sha256 from "AdmittedImage" order by sha256');
    expect(admitted.rows.map(({ sha256 }) => sha256)).toEqual([hash('a'), hash('c'), hash('f')]);
    const uses = await client.query('select sha256 from "ImageUse"');
    expect(uses.rows).toEqual([{ sha256: hash('a') }]);
  } finally {
    await client.end();
    rmSync(folder, { recursive: true });
  }
});

/**
 * An article that shows an image rightfully (a) and one by its hash alone (b); before a suggestion it
 * showed one of its owner (f), if one is to believe it one of a stranger (d). Earlier texts of it
 * named an image of its owner (c), one of a stranger (d), and, in a revision that an editor kept who
 * only decided on it, one of the editor's (e).
 */
async function fill(client: pg.Client): Promise<void> {
  for (const [id, role] of [
    [OWNER, 'author'],
    [OTHER, 'author'],
    [EDITOR, 'editor'],
  ]) {
    await client.query(
      `insert into "User" (id, email, name, "passwordHash", role) values ($1, $2, 'A', 'x', $3::"Role")`,
      [id, `${id}@example.org`, role],
    );
  }
  await client.query(
    `insert into "Article" (id, document, "contentHash", headline, "ownerId", "lastChangedBy")
     values ($1, $2, 'x', 'A port', $3, $3)`,
    [ARTICLE, { ...text('a', 'b'), marks: [suggested('f'), suggested('d')] }, OWNER],
  );
  const uploads = { a: OWNER, b: OTHER, c: OWNER, d: OTHER, e: EDITOR, f: OWNER };
  for (const [digit, userId] of Object.entries(uploads)) {
    await client.query(
      `insert into "Image" (sha256, mime, width, height, bytes, "originalName", "uploadedById")
       values ($1, 'image/png', 9, 9, 9, 'x.png', $2)`,
      [hash(digit), userId],
    );
    await client.query(`insert into "ImageUpload" (sha256, "userId") values ($1, $2)`, [
      hash(digit),
      userId,
    ]);
  }
  for (const [position, digit] of ['a', 'b'].entries()) {
    await client.query(
      `insert into "ImageUse" ("articleId", position, "blockId", sha256, caption, alt, creator,
         "sourceUrl", licence, "rightsHolder", search, "isRightful")
       values ($1, $2, 'figu', $3, '', '', '', '', '', '', '', $4)`,
      [ARTICLE, position, hash(digit), digit === 'a'],
    );
  }
  const revisions: [unknown, string, string | undefined][] = [
    [text('c', 'd'), 'sitting', OWNER],
    [text('e'), 'approved', EDITOR],
  ];
  for (const [index, [document, reason, by]] of revisions.entries()) {
    await client.query(
      `insert into "Revision" (id, "articleId", number, document, "contentHash", reason, "createdById")
       values (gen_random_uuid(), $1, $2, $3, 'x', $4, $5)`,
      [ARTICLE, index + 1, document, reason, by],
    );
  }
}

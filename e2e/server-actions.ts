import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { accounts } from '../prisma/demo';
import type { Fields, Targets } from './doors';

/** An id that nothing has. */
export const NOBODY = '0198c0de-0000-7000-8000-000000000000';

export type Action = { id: string; name: string; page: string };

/** Every server action of the build that is being driven, and a page that holds it. */
export function builtActions(): Action[] {
  const manifest = JSON.parse(
    readFileSync('.next-test/server/server-reference-manifest.json', 'utf8'),
  ) as {
    node: Record<
      string,
      { workers: Record<string, unknown>; filename: string; exportedName: string }
    >;
  };
  return Object.entries(manifest.node).map(([id, { workers, filename, exportedName }]) => ({
    id,
    name: `${filename
      .replace(/^app\/\((desk|site)\)\/(desk\/)?/, '')
      .replace(/^actions/, 'desk/actions')
      .replace(/\.ts$/, '')}#${exportedName}`,
    page: Object.keys(workers)[0] ?? '',
  }));
}

export async function targetsIn(client: pg.Client): Promise<Targets> {
  const one = async (sql: string) => (await client.query(sql, [])).rows[0];
  const article = await one(
    `select a.id, a.version::text, a."contentHash" from "Article" a join "User" u on u.id = a."ownerId"
      where u.email = '${accounts.author2.email}' and a.state = 'in_review' limit 1`,
  );
  const issue = await one(
    `select id, version::text from "Issue" where state not in ('published', 'corrected') limit 1`,
  );
  const outlets = (await client.query(`select id, version::text from "Outlet" order by id limit 2`))
    .rows;
  const edition = await one('select id from "Edition" limit 1');
  const user = await one(`select id from "User" where email = '${accounts.editor.email}'`);
  return {
    article,
    issue,
    outlet: outlets[0],
    otherOutlet: outlets[1].id,
    edition: edition.id,
    import: NOBODY,
    user: user.id,
  };
}

/** The address of a page that holds an action, and the body that calls it, as Next's own client does. */
export function actionRequest(
  { id, page, name }: Action,
  fields: Fields,
  articleId: string,
): { address: string; headers: Record<string, string>; fields: Record<string, string> } {
  const isForm = ['inbox/actions#open'].includes(name);
  const form = Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [`_1_${key}`, value]),
  );
  const address = page
    .replace(/^app|\/page$|\/\([a-z]+\)/g, '')
    .replace('[id]', articleId)
    .replace('[month]', '2026-11')
    .replace('[token]', 'x.y.z');
  return {
    address: address || '/desk',
    headers: { 'next-action': id, accept: 'text/x-component', origin: originOf() },
    fields: { ...form, 0: JSON.stringify(isForm ? ['$K1'] : [null, '$K1']) },
  };
}

export function originOf(): string {
  return `http://localhost:${process.env.E2E_PORT ?? 3917}`;
}

/** What these do, they do for whoever asks: their own settings, inbox, session, drafts, proposals. */
export const FOR_ONESELF = [
  'account/actions#choose',
  'account/actions#rename',
  'account/actions#signOutEverywhere',
  'inbox/actions#readAll',
  'inbox/actions#open',
  'desk/actions#signOut',
  'articles/new/actions#start',
  'outlets/actions#propose',
];

/** What these did is told by where they lead, not by an answer. */
export const ANSWERS_NOTHING = ['inbox/actions#open', 'desk/actions#signOut'];

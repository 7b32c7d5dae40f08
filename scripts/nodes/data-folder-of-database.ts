import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { complaint } from '../complaint';
import { type DataFolder, writeOnce } from '../data-folder';

/** What a database knows of the data folder that belongs with it. */
export type Registered = { id: string; host: string; path: string };

/** The identity of a data folder, made at its first use: it goes wherever the folder goes. */
export function identityOf(data: DataFolder): string {
  const file = path.join(data.path, 'identity.json');
  return writeOnce(file, { id: randomUUID() }, 0o644).id;
}

/** The data folder that is registered; null where none is yet. */
export async function registeredFolder(client: pg.ClientBase): Promise<Registered | null> {
  await client.query('create schema if not exists setup');
  await client.query(
    `create table if not exists setup.data_folder (
       is_only boolean primary key default true check (is_only),
       id text not null, host text not null, path text not null,
       registered_at timestamptz not null default now())`,
  );
  const { rows } = await client.query<Registered>('select id, host, path from setup.data_folder');
  return rows[0] ?? null;
}

/** Makes a data folder the one that belongs with a database. */
export async function registerFolder(client: pg.ClientBase, data: DataFolder): Promise<void> {
  await registeredFolder(client);
  await client.query(
    `insert into setup.data_folder (id, host, path) values ($1, $2, $3)
     on conflict (is_only) do update set id = excluded.id, host = excluded.host,
       path = excluded.path, registered_at = now()`,
    [identityOf(data), hostname(), data.path],
  );
}

/**
 * Registers the first data folder that is used with a database, and refuses every other: pictures,
 * files and pages that one process writes would be missing in the next one.
 */
export async function holdFolder(client: pg.ClientBase, data: DataFolder): Promise<void> {
  if ((await registeredFolder(client)) === null) await registerFolder(client, data);
  else await refuseAnother(client, data);
}

/** Throws a complaint when a database belongs with another data folder. */
export async function refuseAnother(client: pg.ClientBase, data: DataFolder): Promise<void> {
  const registered = await registeredFolder(client);
  if (registered === null || registered.id === identityOf(data)) return;
  throw complaint(
    [
      `The database belongs with the data folder ${registered.path} of ${registered.host}, and ${data.path} is another one:`,
      'images and pages written here would be missing there.',
      'To run a second node, share that folder (mount it here) and set COLOPHON_DATA to it.',
      `If ${data.path} has taken its place, say so once: npm run --silent colophon -- data-folder use`,
    ].join('\n'),
  );
}

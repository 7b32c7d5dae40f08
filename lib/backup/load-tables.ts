import { once } from 'node:events';
import type pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { quoted } from './dump-tables';
import type { BackupHead } from './format';

/** Loads the rows of tables that come in pieces, one table after the other. */
export type TableLoader = {
  load: (table: string, bytes: AsyncIterable<Buffer>) => Promise<void>;
  end: () => Promise<void>;
};

export function tableLoader(client: pg.ClientBase, tables: BackupHead['tables']): TableLoader {
  const columnsOf = new Map(tables.map(({ name, columns }) => [name, columns]));
  let current: { table: string; copy: CopyStreamQuery } | null = null;
  const end = async () => {
    if (!current) return;
    const { copy } = current;
    current = null;
    const done = once(copy, 'finish');
    copy.end();
    await done;
  };
  return {
    end,
    load: async (table, bytes) => {
      if (current?.table !== table) {
        await end();
        const columns = columnsOf.get(table);
        if (!columns)
          throw new Error(`A piece of the table ${table}, which the backup doesn’t name`);
        const names = columns.map(quoted).join(', ');
        current = {
          table,
          copy: client.query(copyFrom(`copy ${quoted(table)} (${names}) from stdin`)),
        };
        // What is wrong with it is met where it ends.
        current.copy.on('error', () => {});
      }
      for await (const piece of bytes) {
        if (!current.copy.write(piece)) await drained(current.copy);
      }
    },
  };
}

function drained(copy: CopyStreamQuery): Promise<void> {
  return new Promise((resolve, reject) => {
    if (copy.errored) return reject(copy.errored);
    copy.once('drain', resolve);
    copy.once('error', reject);
  });
}

type ForeignKey = { table: string; name: string; definition: string };

/**
 * Takes the foreign keys and our own triggers out of the way of rows that come in any order and are
 * what they are; `putBack` proves every key again. Whoever owns the tables may do so.
 */
export async function setGuardsAside(
  client: pg.ClientBase,
): Promise<{ putBack: () => Promise<void> }> {
  const { rows: keys } = await client.query<ForeignKey>(
    `select c.conrelid::regclass::text as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
      from pg_constraint c join pg_namespace n on n.oid = c.connamespace
      where c.contype = 'f' and n.nspname = 'public' order by 1, 2`,
  );
  const { rows: tables } = await client.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  );
  const aside = [
    ...keys.map(({ table, name }) => `alter table ${table} drop constraint ${quoted(name)}`),
    ...tables.map(({ name }) => `alter table ${name} disable trigger user`),
  ];
  const back = [
    ...tables.map(({ name }) => `alter table ${name} enable trigger user`),
    ...keys.map(
      ({ table, name, definition }) =>
        `alter table ${table} add constraint ${quoted(name)} ${definition}`,
    ),
  ];
  await client.query(aside.join(';\n'));
  return {
    putBack: async () => {
      await client.query(back.join(';\n'));
    },
  };
}

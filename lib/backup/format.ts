import * as z from 'zod';

/** The only layout of a backup that this version writes. A later one must go on reading it. */
export const BACKUP_FORMAT = 1;

/** A row of the database is text of any length; a piece of a table is at most some of these bytes. */
export const PIECE_BYTES = 4_000_000;

/** How the entries of the archive are called, in their order. */
export const ENTRY = {
  head: 'backup.json',
  table: (name: string, piece: number) => `tables/${name}/${String(piece).padStart(6, '0')}.copy`,
  blob: (sha256: string) => `blobs/${sha256}`,
  secrets: 'secrets.json',
  manifest: 'manifest.json',
} as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,62}$/);

/** The first entry: what the backup is of. */
export const backupHead = z.object({
  format: z.literal(BACKUP_FORMAT),
  /** Of Colophon. */
  version: z.string(),
  /** By the database's clock, ISO 8601 in UTC: the moment that all tables show. */
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), checksum: sha256 })),
  tables: z.array(z.object({ name, columns: z.array(name).min(1) })),
});

/** The last entry: everything before it, in order. */
export const backupManifest = z.object({
  entries: z.array(z.object({ name: z.string(), size: z.int().nonnegative(), sha256 })),
  /** Rows by table. */
  rows: z.record(name, z.int().nonnegative()),
  /** Images that the database names and whose bytes were missing already. */
  lost: z.array(sha256),
});

export type BackupHead = z.infer<typeof backupHead>;
export type BackupManifest = z.infer<typeof backupManifest>;

/** Why a backup can't be made, read or restored, in a sentence for whoever asked for it. */
export class BackupProblem extends Error {
  override name = 'BackupProblem';
}

/** How far it is: a step in words, and bytes or rows of it done. */
export type OnProgress = (step: string, done: number) => void;

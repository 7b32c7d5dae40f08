import { database } from '../../db';
import type { Reading } from '../../import';
import { type Actor, canOnDesk } from '../../people';
import { type EarlierImport, earlierImports } from './earlier-imports';
import {
  choiceFor,
  choicesOf,
  type ImportChoice,
  type ImportPicture,
  mendedFiles,
  storedReading,
} from './import-reading';
import { type MadeDraft, madeDrafts } from './made-drafts';

/** A file of an import as its page shows it: mended, and with what was chosen for each article. */
export type ImportFileView = {
  name: string;
  format: string;
  encoding: string | null;
  reading: Reading;
  choices: ImportChoice[];
};

/** An import as its page shows it. */
export type ImportView = {
  id: string;
  version: number;
  fileName: string;
  createdAt: Date;
  committedAt: Date | null;
  drafts: MadeDraft[];
  files: ImportFileView[];
  ignored: { name: string; reason: string }[];
  pictures: ImportPicture[];
  earlier: EarlierImport[];
};

/** One's own import; null when there is none of that id. */
export async function importFor(actor: Actor, id: string): Promise<ImportView | null> {
  const row = await database().import.findUnique({ where: { id } });
  if (!row || row.userId !== actor.id || !canOnDesk(actor, 'import')) return null;
  const { files, ignored, pictures } = storedReading(row);
  const choices = choicesOf(row);
  return {
    id,
    version: row.version,
    fileName: row.fileName,
    createdAt: row.createdAt,
    committedAt: row.committedAt,
    drafts: await madeDrafts(database(), actor, row.articleIds),
    files: mendedFiles(row).map(({ name, reading }, file) => ({
      name,
      format: files[file]?.format ?? 'txt',
      encoding: files[file]?.encoding ?? null,
      reading,
      choices: reading.articles.map(({ bylines }, index) =>
        choiceFor(choices, { file, article: index + 1 }, bylines),
      ),
    })),
    ignored,
    pictures,
    earlier: await earlierImports(actor, id),
  };
}

/** One's latest imports. */
export async function importsOf(
  actor: Actor,
): Promise<{ id: string; fileName: string; createdAt: Date; drafts: number }[]> {
  const rows = await database().import.findMany({
    where: { userId: actor.id },
    orderBy: { createdAt: 'desc' },
    take: 20,
    omit: { reading: true },
  });
  return rows.map(({ id, fileName, createdAt, articleIds }) => ({
    id,
    fileName,
    createdAt,
    drafts: articleIds.length,
  }));
}

import * as z from 'zod';
import { nowIn, type Transaction } from '../../db';
import { type Byline, parseDocument } from '../../document';
import { documentFromImport, type ImportedArticle, type ImportedLine } from '../../import';
import { type Actor, transactAs } from '../../people';
import { publicationSettings } from '../../publication';
import { readInput } from '../../read-input';
import { invalid, ok, type Result, refuse } from '../../result';
import { addArticle } from '../create-article';
import { earlierImports } from './earlier-imports';
import { choiceFor, choicesOf, mendedFiles, storedReading } from './import-reading';
import { type OpenImport, openImport, writeImport } from './open-import';

const input = z.strictObject({
  id: z.uuid(),
  /** The version the person was looking at; the command line looks at none. */
  version: z.int().positive().optional(),
  /** Says that the same file may be imported once more. */
  again: z.literal('on').optional(),
});

/** Makes drafts of what was read of an import, as it was mended: all of them or none, and only once. */
export async function commitImport(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ articleIds: string[] }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { id, version, again } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openImport(tx, actor, id);
    if (!opened.ok) return opened;
    const begun = opened.value;
    if (version !== undefined && version !== begun.version) {
      return refuse({ kind: 'changed-meanwhile', currentVersion: begun.version });
    }
    // Of two commits of one file the second waits here and then sees the first.
    await lockFiles(tx, begun);
    if (again !== 'on' && (await earlierImports(actor, id, tx)).length > 0) {
      return invalid(
        'again',
        'Drafts were made of the same file before: say that you want them again.',
      );
    }
    const written = await writeImport(tx, begun, { committedAt: nowIn(tx) });
    if (!written.ok) return written;
    const made = await makeDrafts(tx, actor, begun);
    if (!made.ok) return made;
    if (made.value.length === 0) return invalid('id', 'Every article is left out.');
    await tx.import.update({ where: { id }, data: { articleIds: made.value } });
    return ok({ articleIds: made.value });
  });
}

async function lockFiles(tx: Transaction, { files }: OpenImport): Promise<void> {
  const hashes = [...new Set(files.map(({ sha256 }) => sha256))].sort();
  for (const hash of hashes) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import ${hash}`}, 0))`;
  }
}

type Draft = { article: ImportedArticle; lines: ImportedLine[]; section: string; byline: string[] };

function draftsOf(begun: OpenImport): Draft[] {
  const choices = choicesOf(begun);
  return mendedFiles(begun).flatMap(({ reading }, file) =>
    reading.articles.flatMap((article, index) => {
      const place = { file, article: index + 1 };
      const { isLeftOut, section, byline } = choiceFor(choices, place, article.bylines);
      const lines = reading.lines.filter((line) => line.article === place.article);
      return isLeftOut ? [] : [{ article, lines, section, byline }];
    }),
  );
}

async function makeDrafts(
  tx: Transaction,
  actor: Actor,
  begun: OpenImport,
): Promise<Result<string[]>> {
  const { language } = await publicationSettings(tx);
  const { pictures } = storedReading(begun);
  const articleIds: string[] = [];
  for (const { article, lines, section, byline } of draftsOf(begun)) {
    const document = parseDocument(
      documentFromImport(article, {
        lang: language,
        section,
        bylines: await bylinesOf(tx, byline),
        lines,
        pictures: pictures.map((picture) => ('problem' in picture ? null : picture)),
      }),
    );
    if (!document.ok) return document;
    const added = await addArticle(tx, actor, document.value, {
      type: 'article.imported',
      data: { fileName: begun.fileName, sha256: begun.sha256 },
    });
    if (!added.ok) return added;
    articleIds.push(added.value.id);
  }
  return ok(articleIds);
}

async function bylinesOf(tx: Transaction, names: readonly string[]): Promise<Byline[]> {
  const people = await tx.person.findMany({
    where: { name: { in: [...names], mode: 'insensitive' } },
  });
  return names.map((name) => {
    const person = people.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return { personId: person?.id ?? null, name: person?.name ?? name };
  });
}

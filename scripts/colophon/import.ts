import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beginImport, commitImport, importFor } from '../../lib/article';
import { type BroughtFile, type ReadFile, readApart } from '../../lib/import';
import { type Actor, actorByEmail, firstPublisher } from '../../lib/people';
import type { Result } from '../../lib/result';
import { complaint } from '../complaint';
import type { Command } from './command';
import { refusalText } from './refusal-text';

export const command: Command = {
  name: 'import',
  summary: 'Reads Word files, texts, Markdown, web pages or archives of them into drafts.',
  usage: 'FILE... [--as EMAIL] [--again] [--json]',
  operands: 'some',
  options: {
    as: { value: 'EMAIL', help: 'whose drafts they become; else the first publisher’s' },
    again: { help: 'also when drafts were made of the same file before' },
  },
  run: async ({ operands, options, json, workingFolder, print, withDatabase }) => {
    const files = operands.map((file) => broughtFile(file, workingFolder));
    // For programs: what is in the texts, and nothing is written.
    if (json) {
      const read = accepted(await readApart(files));
      return print(read.files.flatMap(({ reading }) => reading.articles));
    }
    await withDatabase(async () => {
      const actor = await importer(options.as);
      const begun = accepted(await beginImport(actor, files));
      const again = options.again === undefined ? {} : { again: 'on' };
      if (again.again === undefined) await refuseRepeated(actor, begun.id);
      const { articleIds } = accepted(await commitImport(actor, { id: begun.id, ...again }));
      print(report(begun.reading.files, actor, articleIds.length));
    });
  },
};

function broughtFile(file: string, workingFolder: string): BroughtFile {
  const name = file === '-' ? 'standard input' : path.basename(file);
  return { name, bytes: bytesOf(file, workingFolder) };
}

function bytesOf(file: string, workingFolder: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : path.resolve(workingFolder, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw complaint(`There is no file ${file}.`);
    if (code === 'EISDIR') throw complaint(`${file} is a folder.`);
    throw error;
  }
}

function accepted<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw complaint(refusalText(result.refusal));
}

async function importer(email: string | undefined): Promise<Actor> {
  const actor = email === undefined ? await firstPublisher() : await actorByEmail(email);
  if (actor !== null) return actor;
  throw complaint(
    email === undefined
      ? 'There is no publisher yet: say with --as whose drafts they become.'
      : `There is no active account ${email}.`,
  );
}

async function refuseRepeated(actor: Actor, id: string): Promise<void> {
  const [earlier] = (await importFor(actor, id))?.earlier ?? [];
  if (!earlier) return;
  const when = earlier.committedAt.toISOString().slice(0, 16).replace('T', ' ');
  throw complaint(
    [
      `${earlier.fileName} was imported on ${when} by ${earlier.by}. Its drafts:`,
      ...earlier.drafts.map(({ headline }) => `  ${headline}`),
      'Say --again to import it once more.',
    ].join('\n'),
  );
}

function report(files: readonly ReadFile[], actor: Actor, drafts: number): string {
  const lines = files.flatMap(({ reading }) => reading.lines);
  const count = (verdict: string) => lines.filter((line) => line.verdict === verdict).length;
  const questions = files.flatMap(({ name, reading }) =>
    reading.lines
      .filter(({ verdict }) => verdict === 'doubtful')
      .map(({ number, text, reason }) => {
        const where = files.length > 1 ? `${name}, line ${number}` : `line ${number}`;
        return `  ${where}: ${reason ?? 'doubtful'}: ${text}`;
      }),
  );
  return [
    `${drafts} drafts of ${actor.name}:`,
    ...files.flatMap(({ reading }) => reading.articles).map(({ title }) => `  ${title}`),
    `${lines.length} lines: ${count('used')} used, ${count('ignored')} ignored, ${count('doubtful')} doubtful`,
    ...questions,
  ].join('\n');
}

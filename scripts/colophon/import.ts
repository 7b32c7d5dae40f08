import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beginImport, commitImport } from '../../lib/article';
import { type Reading, readApart } from '../../lib/import';
import { type Actor, actorByEmail, firstPublisher } from '../../lib/people';
import type { Result } from '../../lib/result';
import { complaint } from '../complaint';
import type { Command } from './command';
import { refusalText } from './refusal-text';

export const command: Command = {
  name: 'import',
  summary: 'Reads a plain text of one or several articles into drafts.',
  usage: 'FILE [--as EMAIL] [--json]',
  operands: 1,
  options: { as: { value: 'EMAIL', help: 'whose drafts they become; else the first publisher’s' } },
  run: async ({ operands, options, json, workingFolder, print, withDatabase }) => {
    const file = operands[0] ?? '';
    const bytes = bytesOf(file, workingFolder);
    // For programs: what is in the text, and nothing is written.
    if (json) return print(accepted(await readApart(bytes)).articles);
    await withDatabase(async () => {
      const actor = await importer(options.as);
      const begun = accepted(await beginImport(actor, { bytes, name: path.basename(file) }));
      const { articleIds } = accepted(await commitImport(actor, { id: begun.id }));
      print(report(begun.reading, actor, articleIds.length));
    });
  },
};

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

function report({ articles, lines }: Reading, actor: Actor, drafts: number): string {
  const count = (verdict: string) => lines.filter((line) => line.verdict === verdict).length;
  const questions = lines
    .filter(({ verdict }) => verdict === 'doubtful')
    .map(({ number, text, reason }) => `  line ${number}: ${reason ?? 'doubtful'}: ${text}`);
  return [
    `${drafts} drafts of ${actor.name}:`,
    ...articles.map(({ title }) => `  ${title}`),
    `${lines.length} lines: ${count('used')} used, ${count('ignored')} ignored, ${count('doubtful')} doubtful`,
    ...questions,
  ].join('\n');
}

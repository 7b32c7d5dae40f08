import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { type EarlierTrail, exportTrail, type TrailReport, verifyTrail } from '../../lib/event';
import { complaint } from '../complaint';
import { type Command, type CommandContext, misuse } from './command';

export const command: Command = {
  name: 'audit',
  summary: 'Proves the audit trail, or writes it to a file.',
  usage: 'verify [--against FILE] | export --out FILE',
  operands: 1,
  options: {
    against: { value: 'FILE', help: 'an earlier export that must still hold' },
    out: { value: 'FILE', help: 'where the export goes' },
  },
  run: async (context) => {
    const [act] = context.operands;
    if (act === 'verify') return verify(context);
    if (act === 'export') return exportAll(context);
    throw misuse(`There is verify and export, not ${act}.`);
  },
};

async function verify({ options, json, print, withDatabase, workingFolder }: CommandContext) {
  const earlier = options.against
    ? await earlierTrail(path.resolve(workingFolder, options.against))
    : undefined;
  const report = await withDatabase(() => verifyTrail(earlier));
  print(json ? report : inWords(report));
  if (report.broken.length > 0) throw complaint('The trail was altered.');
}

function inWords({ subjects, lines, broken }: TrailReport): string {
  if (broken.length === 0) return `The trail holds: ${lines} lines of ${subjects} chains.`;
  return broken
    .map(({ subject, sequence, problem }) => `${subject}, line ${sequence}, ${problem}.`)
    .join('\n');
}

async function exportAll({ options, json, print, withDatabase, workingFolder }: CommandContext) {
  if (!options.out) throw misuse('Say where it goes: --out FILE');
  const file = path.resolve(workingFolder, options.out);
  const trail = await withDatabase(() => exportTrail());
  await writeFile(file, `${JSON.stringify(trail, null, 2)}\n`, { mode: 0o600 });
  print(json ? { file, lines: trail.lines.length } : `${trail.lines.length} lines in ${file}`);
}

const exported = z.object({
  format: z.literal(1),
  lines: z.array(z.object({ subject: z.string(), sequence: z.int(), hash: z.string() })),
});

async function earlierTrail(file: string): Promise<EarlierTrail> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw complaint(`${file} can't be read.`);
  });
  const read = exported.safeParse(parsedJson(text));
  if (!read.success) throw complaint(`${file} is not an export of the trail.`);
  // Lines of one subject stand in their order: the last one wins.
  return new Map(read.data.lines.map(({ subject, ...line }) => [subject, line]));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

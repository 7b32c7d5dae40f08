import * as z from 'zod';
import { asJson } from '../../db';
import { canMend } from '../../import';
import { type Actor, transactAs } from '../../people';
import { readInput } from '../../read-input';
import { invalid, ok, type Result } from '../../result';
import { type ImportMend, mendedFiles, mendsOf, storedReading } from './import-reading';
import { openImport, writeImport } from './open-import';

const count = z.coerce.number().int().min(0).max(100_000);

const input = z.strictObject({
  id: z.uuid(),
  file: count,
  line: count,
  /** What the line is: the article, counted from 1, and the use, as in `1 commentary`; empty takes back what was said. */
  what: z.string().regex(/^$|^\d{1,4} [a-z\d ]{1,40}$/, 'is nothing that a line can be'),
});

const MOST_MENDS = 2_000;

/** Says of one line of an import what it is, or takes that back. What was read stays as it was. */
export async function mendImportLine(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ version: number }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { id, file, line, what } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openImport(tx, actor, id);
    if (!opened.ok) return opened;
    const begun = opened.value;
    const others = mendsOf(begun).filter((mend) => mend.file !== file || mend.line !== line);
    const mends = what === '' ? others : [...others, mendOf(file, line, what)];
    const before = mendedFiles({ ...begun, mends: others })[file];
    const said = mends.length > others.length ? mends.at(-1) : undefined;
    if (!storedReading(begun).files[file] || !before)
      return invalid('line', 'is not in this import');
    if (said && !canMend(before.reading, said))
      return invalid('what', 'can’t be said of this line');
    if (mends.length > MOST_MENDS) return invalid('what', 'too many lines were mended');
    const written = await writeImport(tx, begun, { mends: asJson(mends) });
    return written.ok ? ok({ version: written.value }) : written;
  });
}

function mendOf(file: number, line: number, what: string): ImportMend {
  const space = what.indexOf(' ');
  return { file, line, article: Number(what.slice(0, space)), use: what.slice(space + 1) };
}

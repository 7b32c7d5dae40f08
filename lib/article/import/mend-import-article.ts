import * as z from 'zod';
import { asJson } from '../../db';
import { type Actor, transactAs } from '../../people';
import { sections } from '../../publication';
import { readInput } from '../../read-input';
import { invalid, ok, type Result } from '../../result';
import { choicesOf, storedReading } from './import-reading';
import { openImport, writeImport } from './open-import';

const count = z.coerce.number().int().min(0).max(100_000);

const input = z.strictObject({
  id: z.uuid(),
  file: count,
  article: count,
  section: z.string().max(80),
  /** Names with commas between them. */
  byline: z.string().max(1_000),
  leftOut: z.literal('on').optional(),
});

/** Says where an article of an import belongs, who signs it, or that no draft is made of it. */
export async function mendImportArticle(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ version: number }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { id, file, article, section, byline, leftOut } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openImport(tx, actor, id);
    if (!opened.ok) return opened;
    const begun = opened.value;
    const known = storedReading(begun).files[file]?.reading.articles[article - 1];
    if (!known) return invalid('article', 'is not in this import');
    const names = namesOf(byline);
    if (names.length > 20) return invalid('byline', 'holds more than twenty names');
    const isKnown = section === '' || (await sections(tx)).some(({ slug }) => slug === section);
    if (!isKnown) return invalid('section', 'is not a section');
    const others = choicesOf(begun).filter(
      (each) => each.file !== file || each.article !== article,
    );
    const choice = { file, article, section, byline: names, isLeftOut: leftOut === 'on' };
    const written = await writeImport(tx, begun, { choices: asJson([...others, choice]) });
    return written.ok ? ok({ version: written.value }) : written;
  });
}

function namesOf(byline: string): string[] {
  const names = byline.split(/[,;\n]/).map((name) => name.trim().replace(/\s+/g, ' '));
  return [...new Set(names.filter(Boolean))];
}

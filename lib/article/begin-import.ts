import { asJson, transact } from '../db';
import { sha256Of } from '../hash';
import { type Reading, readApart } from '../import';
import { type Actor, canOnDesk } from '../people';
import { invalid, ok, type Result, refuse } from '../result';

/** What was read of a text, kept until the person commits it or lets it be. */
export type BegunImport = { id: string; reading: Reading };

/** Reads a text that somebody brings and keeps it for them; no article comes of it yet. */
export async function beginImport(
  actor: Actor,
  upload: { bytes: Uint8Array; name: string },
): Promise<Result<BegunImport>> {
  if (!canOnDesk(actor, 'import')) {
    return refuse({ kind: 'forbidden', reason: 'Your role does not import.' });
  }
  const read = await readApart(upload.bytes);
  if (!read.ok) return read;
  const reading = read.value;
  if (reading.articles.length === 0) {
    return invalid('file', 'No article was found: a text needs a headline and paragraphs.');
  }
  const fileName = upload.name.normalize('NFC').replace(/\p{C}/gu, '').slice(0, 255);
  const sha256 = sha256Of(upload.bytes);
  return transact(async (tx) => {
    const { id } = await tx.import.create({
      data: { fileName, sha256, reading: asJson(reading), userId: actor.id },
    });
    return ok({ id, reading });
  });
}

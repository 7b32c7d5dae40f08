import { transact } from '../db';
import { sha256Of } from '../hash';
import { decodeText, type Reading, readArticles } from '../import';
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
  const decoded = decodeText(upload.bytes);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  const reading = readArticles(text);
  if (reading.articles.length === 0) {
    return invalid('file', 'No article was found: a text needs a headline and paragraphs.');
  }
  const fileName = upload.name.normalize('NFC').replace(/\p{C}/gu, '').slice(0, 255);
  const sha256 = sha256Of(upload.bytes);
  return transact(async (tx) => {
    const { id } = await tx.import.create({
      data: { fileName, sha256, text, userId: actor.id },
    });
    return ok({ id, reading });
  });
}

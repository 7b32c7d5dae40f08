import { asJson, type Transaction } from '../../db';
import { sha256Of } from '../../hash';
import { type BroughtFile, READER_VERSION, type ReadFiles, readApart } from '../../import';
import { hasRoom, putBlob, storeImage } from '../../media';
import { type Actor, canOnDesk, transactAs } from '../../people';
import { invalid, ok, type Refusal, type Result, refuse } from '../../result';
import type { ImportPicture, StoredReading } from './import-reading';

/** What was read of some files, kept until the person commits it or lets it be. */
export type BegunImport = { id: string; reading: StoredReading };

/**
 * Reads files that somebody brings and keeps them, as they are and as they were read; no article
 * comes of it yet. Of files that can't be read nothing is kept: the refusal says why.
 */
export async function beginImport(
  actor: Actor,
  brought: readonly BroughtFile[],
): Promise<Result<BegunImport>> {
  if (!canOnDesk(actor, 'import')) {
    return refuse({ kind: 'forbidden', reason: 'Your role does not import.' });
  }
  if (brought.length === 0) return invalid('file', 'Choose a file.');
  const files = brought.map(({ name, bytes }) => ({ name: plainName(name), bytes }));
  const read = await readApart(files);
  if (!read.ok) return read;
  if (read.value.files.every(({ reading }) => reading.articles.length === 0)) {
    return invalid('file', 'No article was found: a text needs a headline and paragraphs.');
  }
  if (!(await hasRoom())) {
    return refuse({ kind: 'too-large', reason: 'There is no room left for files.' });
  }
  const reading = await withPictures(actor, read.value);
  for (const { bytes } of files) await putBlob(bytes);
  return transactAs(actor, (tx, actor) => keep(tx, actor, files, reading));
}

async function keep(
  tx: Transaction,
  actor: Actor,
  brought: readonly BroughtFile[],
  reading: StoredReading,
): Promise<Result<BegunImport>> {
  const [first] = brought;
  const more = brought.length - 1;
  const kept = brought.map(({ name, bytes }) => ({
    name,
    sha256: sha256Of(bytes),
    bytes: bytes.length,
    isKept: true,
  }));
  const known = new Set(kept.map(({ sha256 }) => sha256));
  const inside = reading.files
    .filter(({ sha256 }) => !known.has(sha256))
    .map(({ name, sha256 }) => ({ name, sha256, bytes: 0, isKept: false }));
  const { id } = await tx.import.create({
    data: {
      fileName: `${first?.name ?? ''}${more > 0 ? ` and ${more} more` : ''}`,
      sha256: kept[0]?.sha256 ?? '',
      reading: asJson(reading),
      readerVersion: READER_VERSION,
      userId: actor.id,
      files: { create: [...kept, ...inside].map((file, position) => ({ ...file, position })) },
    },
  });
  return ok({ id, reading });
}

// Pictures are decoded and encoded anew like any upload; one that can't be makes its line doubtful.
async function withPictures(
  actor: Actor,
  { pictures, ...read }: ReadFiles,
): Promise<StoredReading> {
  const stored: ImportPicture[] = [];
  for (const picture of pictures) {
    const image = await storeImage(actor, picture);
    stored.push(image.ok ? image.value : { problem: problemOf(image.refusal) });
  }
  for (const { reading } of read.files) {
    for (const line of reading.lines) {
      const picture = line.traits?.picture && stored[line.traits.picture.index];
      if (!picture || !('problem' in picture)) continue;
      line.verdict = 'doubtful';
      line.part = null;
      line.reason = picture.problem;
    }
  }
  return { ...read, pictures: stored };
}

function problemOf(refusal: Refusal): string {
  if (refusal.kind === 'too-large') return refusal.reason;
  return refusal.kind === 'invalid' ? (refusal.problems[0]?.message ?? '') : 'It can’t be shown.';
}

function plainName(name: string): string {
  return name.normalize('NFC').replace(/\p{C}/gu, '').slice(0, 255) || 'without a name';
}

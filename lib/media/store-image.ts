import { plainWords } from '../citation';
import { type Actor, canOnDesk, transactAs } from '../people';
import { ok, type Result, refuse } from '../result';
import { hasRoom, putBlob } from './blob-store';
import { decodeImage } from './decode-image';

export type StoredImage = {
  sha256: string;
  mime: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/avif' | 'image/gif';
  width: number;
  height: number;
};

/** Takes in an image: decoded, encoded anew, kept under its SHA-256. The same image twice is one, which both may see. */
export async function storeImage(
  actor: Actor,
  upload: { bytes: Uint8Array; name: string },
): Promise<Result<StoredImage>> {
  if (!canOnDesk(actor, 'import')) {
    return refuse({ kind: 'forbidden', reason: 'Your role does not add images.' });
  }
  if (!(await hasRoom())) {
    return refuse({ kind: 'too-large', reason: 'There is no room left for images.' });
  }
  const decoded = await decodeImage(upload.bytes);
  if (!decoded.ok) return decoded;
  const { bytes, mime, width, height } = decoded.value;
  const sha256 = await putBlob(bytes);
  const originalName = upload.name.normalize('NFC').replace(/\p{C}/gu, '').slice(0, 255);
  const named = { originalName, search: plainWords(originalName) };
  return transactAs(actor, async (tx, actor) => {
    await tx.image.upsert({
      where: { sha256 },
      create: {
        sha256,
        mime,
        width,
        height,
        bytes: bytes.length,
        ...named,
        uploadedById: actor.id,
      },
      update: {},
    });
    await tx.imageUpload.createMany({
      data: { sha256, userId: actor.id, ...named },
      skipDuplicates: true,
    });
    return ok({ sha256, mime, width, height });
  });
}

import sharp from 'sharp';
import { database } from '../db';
import { type Actor, canOnDesk } from '../people';
import { getBlob } from './blob-store';

/** The widths in which the desk asks for images. */
const WIDTHS = [320, 800, 1600] as const;

/** The bytes of a stored image for the desk, at most about `width` pixels wide; null when it is not there or not theirs to see. */
export async function imageFor(
  actor: Actor | null,
  sha256: string,
  width: number | null,
): Promise<{ bytes: Buffer<ArrayBuffer>; mime: string } | null> {
  return canOnDesk(actor, 'enter-desk') ? imageAtWidth(sha256, width) : null;
}

/** The bytes of a stored image, at most about `width` pixels wide. Whoever calls it has asked who may see it. */
export async function imageAtWidth(
  sha256: string,
  width: number | null,
): Promise<{ bytes: Buffer<ArrayBuffer>; mime: string } | null> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
  const image = await database().image.findUnique({ where: { sha256 } });
  const bytes = image && (await getBlob(sha256));
  if (!image || !bytes) return null;
  const wanted = WIDTHS.find((offered) => width !== null && offered >= width);
  if (!wanted || wanted >= image.width) return { bytes, mime: image.mime };
  const small = await sharp(bytes).resize({ width: wanted }).webp({ quality: 80 }).toBuffer();
  return { bytes: small as Buffer<ArrayBuffer>, mime: 'image/webp' };
}

/** The bytes of an image that an edition names; throws when the store has lost them. */
export async function imageBytes(sha256: string): Promise<Buffer<ArrayBuffer>> {
  const bytes = await getBlob(sha256);
  if (!bytes) throw new Error(`The image ${sha256} is missing from the blob store`);
  return bytes;
}

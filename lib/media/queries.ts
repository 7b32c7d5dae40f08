import sharp from 'sharp';
import { database, Prisma, type Queries } from '../db';
import { readPart } from '../document';
import { missingPicture } from '../missing-picture';
import { type Actor, canOnDesk } from '../people';
import { getBlob } from './blob-store';
import { imagesVisibleTo, MEDIA_POLICY } from './policy';
import type { StoredImage } from './store-image';

/** The widths in which the desk asks for images. */
const WIDTHS = [320, 800, 1600] as const;

/** What of an image is asked for: at most about this width, and a part as `partKey` writes it. */
export type ImageWanted = { width?: number | null; part?: string | null };

/** The bytes of a stored image for the desk; null when it is not there or not theirs to see. */
export async function imageFor(
  actor: Actor | null,
  sha256: string,
  wanted: ImageWanted = {},
): Promise<{ bytes: Buffer<ArrayBuffer>; mime: string } | null> {
  if (!actor || !canOnDesk(actor, 'enter-desk') || !HASH.test(sha256)) return null;
  const [visible] = await visibleAmong(database(), actor, [sha256]);
  return visible ? imageAtWidth(visible, wanted) : null;
}

const HASH = /^[0-9a-f]{64}$/;

/** The bytes of a stored image or part of it. Whoever calls it has asked who may see it. */
export async function imageAtWidth(
  sha256: string,
  { width = null, part: written }: ImageWanted,
): Promise<{ bytes: Buffer<ArrayBuffer>; mime: string } | null> {
  if (!HASH.test(sha256)) return null;
  const image = await database().image.findUnique({ where: { sha256 } });
  const bytes = image && (await getBlob(sha256));
  if (!image) return null;
  if (!bytes) return { bytes: await missingPicture(image).png().toBuffer(), mime: 'image/png' };
  const part = written ? readPart(written, image) : null;
  const fitting = WIDTHS.find((offered) => width !== null && offered >= width);
  const wanted = fitting && fitting < (part ?? image).width ? fitting : null;
  if (!wanted && !part) return { bytes, mime: image.mime };
  const whole = sharp(bytes);
  const shown = part ? whole.extract(part) : whole;
  const fitted = wanted ? shown.resize({ width: wanted }) : shown;
  const small = await fitted.webp({ quality: 80 }).toBuffer();
  return { bytes: small as Buffer<ArrayBuffer>, mime: 'image/webp' };
}

/** Which of these images a person may see. */
export async function visibleAmong(
  queries: Queries,
  actor: Actor,
  named: readonly string[],
): Promise<string[]> {
  if (named.length === 0) return [];
  const covers = await publishedCovers(actor, named, queries);
  const visible = await queries.image.findMany({
    where: { AND: [{ sha256: { in: [...named] } }, imagesVisibleTo(actor, covers)] },
    select: { sha256: true },
  });
  return visible.map(({ sha256 }) => sha256);
}

/** Whether there is exactly this image and the person may see it: what they may show in their name. */
export async function seesImage(
  queries: Queries,
  actor: Actor,
  { sha256, mime, width, height }: StoredImage,
): Promise<boolean> {
  const isStored = await queries.image.count({ where: { sha256, mime, width, height } });
  return isStored > 0 && (await visibleAmong(queries, actor, [sha256])).length > 0;
}

/** The covers of published editions, or those among these; none for whoever sees all images anyway. */
export async function publishedCovers(
  actor: Actor,
  among: readonly string[] | null,
  queries: Queries = database(),
): Promise<string[]> {
  if (MEDIA_POLICY[actor.role] !== 'own') return [];
  const cover = Prisma.raw(`content #>> '{issue,cover,image,sha256}'`);
  const rows = await queries.$queryRaw<{ sha256: string }[]>`
    select distinct ${cover} as sha256 from "Edition"
    where ${among ? Prisma.sql`${cover} in (${Prisma.join([...among])})` : Prisma.sql`${cover} is not null`}`;
  return rows.map(({ sha256 }) => sha256);
}

/**
 * The bytes of an image that an edition names; null when there is none. What else the store keeps,
 * such as imported files, is no image of this name.
 */
export async function imageBytes(sha256: string): Promise<Buffer<ArrayBuffer> | null> {
  const image = await database().image.findUnique({ where: { sha256 }, select: { sha256: true } });
  return image && getBlob(sha256);
}

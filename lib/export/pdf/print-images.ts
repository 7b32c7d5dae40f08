import sharp, { type Sharp } from 'sharp';
import { type FigureAttributes, nodesOfType, type ShownImage, shownImage } from '../../document';
import type { Edition } from '../../issue';
import { missingPicture } from '../../missing-picture';
import { storedDocument } from '../../stored-document';
import { imageFile } from './typst-blocks';

/** Finds the bytes of an image by the SHA-256 of them; null when they are lost or not as they were. */
export type LoadImage = (sha256: string) => Promise<Uint8Array | null>;

type Wanted = { shown: ShownImage; mime: string; where: string };

// The page is 210 mm wide: 2,000 pixels print at some 240 an inch.
const WIDEST_PIXELS = 2000;
// A bound on what may be decoded; uploads are held to less.
const MOST_PIXELS = 12_000 * 12_000;

/**
 * The images of an edition as print takes them, by file name: JPEG stays JPEG, all else becomes
 * PNG, none wider or higher than 2,000 pixels. Where one is lost or can't be read a placeholder
 * stands, and `onLost` hears where.
 */
export async function printImages(
  edition: Edition,
  load: LoadImage,
  onOne: (done: number, all: number) => void = () => {},
  onLost: (where: string) => void = () => {},
): Promise<Map<string, Uint8Array>> {
  const all = wantedImages(edition);
  const images = new Map<string, Uint8Array>();
  for (const image of all) {
    images.set(imageFile(image.shown, image.mime), await printImage(image, load, onLost));
    onOne(images.size, all.length);
  }
  return images;
}

function wantedImages(edition: Edition): Wanted[] {
  const { cover } = edition.issue;
  const ofArticles = edition.articles.flatMap((article) =>
    nodesOfType([storedDocument(article.document)], 'figure').flatMap((node) => {
      const { image, crop = null } = node.attrs as FigureAttributes;
      return image ? [wanted(image, crop, `the article “${article.headline}”`)] : [];
    }),
  );
  const all = [...(cover ? [wanted(cover.image, null, 'the cover')] : []), ...ofArticles];
  return [...new Map(all.map((image) => [imageFile(image.shown, image.mime), image])).values()];
}

function wanted(
  image: NonNullable<FigureAttributes['image']>,
  crop: FigureAttributes['crop'],
  where: string,
): Wanted {
  return { shown: shownImage(image, crop), mime: image.mime, where };
}

async function printImage(
  wanted: Wanted,
  load: LoadImage,
  onLost: (where: string) => void,
): Promise<Uint8Array> {
  const { sha256, part } = wanted.shown;
  try {
    const bytes = await load(sha256);
    if (bytes) {
      const options = { limitInputPixels: MOST_PIXELS, failOn: 'error' } as const;
      const whole = sharp(bytes, options).rotate();
      return await encoded(part ? whole.extract(part) : whole, wanted.mime);
    }
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  }
  onLost(wanted.where);
  return encoded(missingPicture(wanted.shown), wanted.mime);
}

// What sharp throws of bytes has no code; a disk or a network that fails has one, and may pass.
function isUnreadable(error: unknown): boolean {
  return error instanceof Error && !('code' in error);
}

function encoded(image: Sharp, mime: string): Promise<Buffer> {
  const fitted = image.toColourspace('srgb').resize({
    width: WIDEST_PIXELS,
    height: WIDEST_PIXELS,
    fit: 'inside',
    withoutEnlargement: true,
  });
  const asked =
    mime === 'image/jpeg'
      ? fitted.flatten({ background: 'white' }).jpeg({ quality: 86, chromaSubsampling: '4:4:4' })
      : fitted.png({ compressionLevel: 9 });
  return asked.toBuffer();
}

import sharp from 'sharp';
import {
  type DocumentNode,
  type FigureAttributes,
  nodesOfType,
  type ShownImage,
  shownImage,
} from '../../document';
import type { Edition } from '../../issue';
import { ExportFailure } from '../failure';
import { imageFile } from './typst-blocks';

/** Finds the bytes of an image by the SHA-256 of them. */
export type LoadImage = (sha256: string) => Promise<Uint8Array>;

type Wanted = { shown: ShownImage; mime: string; where: string };

// The page is 210 mm wide: 2,000 pixels print at some 240 an inch.
const WIDEST_PIXELS = 2000;
// A bound on what may be decoded; uploads are held to less.
const MOST_PIXELS = 12_000 * 12_000;

/**
 * The images of an edition as print takes them, by file name: JPEG stays JPEG, all else becomes
 * PNG, none wider or higher than 2,000 pixels. Throws an `ExportFailure` that names the article.
 */
export async function printImages(
  edition: Edition,
  load: LoadImage,
  onOne: (done: number, all: number) => void = () => {},
): Promise<Map<string, Uint8Array>> {
  const all = wantedImages(edition);
  const images = new Map<string, Uint8Array>();
  for (const image of all) {
    images.set(imageFile(image.shown, image.mime), await printImage(image, load));
    onOne(images.size, all.length);
  }
  return images;
}

function wantedImages(edition: Edition): Wanted[] {
  const { cover } = edition.issue;
  const ofArticles = edition.articles.flatMap((article) =>
    nodesOfType([article.document as DocumentNode], 'figure').flatMap((node) => {
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

async function printImage(wanted: Wanted, load: LoadImage): Promise<Uint8Array> {
  try {
    const { sha256, part } = wanted.shown;
    const whole = sharp(await load(sha256), {
      limitInputPixels: MOST_PIXELS,
      failOn: 'error',
    }).rotate();
    const image = (part ? whole.extract(part) : whole).toColourspace('srgb').resize({
      width: WIDEST_PIXELS,
      height: WIDEST_PIXELS,
      fit: 'inside',
      withoutEnlargement: true,
    });
    const asked =
      wanted.mime === 'image/jpeg'
        ? image.flatten({ background: 'white' }).jpeg({ quality: 86, chromaSubsampling: '4:4:4' })
        : image.png({ compressionLevel: 9 });
    return await asked.toBuffer();
  } catch (error) {
    throw new ExportFailure('broken-image', `An image of ${wanted.where} can’t be read.`, {
      cause: error,
    });
  }
}

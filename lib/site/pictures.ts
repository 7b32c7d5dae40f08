import sharp from 'sharp';
import type { FigureAttributes } from '../document';
import type { SiteFile, SiteInput } from './site-input';

type StoredImage = NonNullable<FigureAttributes['image']>;

/** The widths in pixels in which a picture is offered; none is wider than the original. */
const WIDTHS = [480, 960, 1600] as const;

/** The width of the picture that other sites show when they link to a page. */
const CARD_WIDTH = 1200;

/** Part of every picture's path: raise it when the encoding below changes. */
const ENCODING = 1;

/** The address of a picture at most `width` pixels wide: the smallest rendition that fills it. */
export function pictureHref({ sha256, width: own }: StoredImage, width = 1600): string {
  const fitting = WIDTHS.find((each) => each >= Math.min(width, own)) ?? WIDTHS[2];
  return `/images/${sha256.slice(0, 32)}-${fitting}-${ENCODING}.webp`;
}

/** The `srcset` of a picture. */
export function pictureSources(image: StoredImage): string {
  return renditions(image)
    .map((width) => `${pictureHref(image, width)} ${Math.min(width, image.width)}w`)
    .join(', ');
}

/** The address of the JPEG that feeds and other sites show beside a link. */
export function cardHref({ sha256 }: StoredImage): string {
  return `/images/${sha256.slice(0, 32)}-card-${ENCODING}.jpg`;
}

/** The files of a picture, made from the stored image; the same image gives the same bytes. */
export function pictureFiles(image: StoredImage, read: SiteInput['images']): SiteFile[] {
  const webp = renditions(image).map((width) => ({
    path: pictureHref(image, width),
    type: 'image/webp',
    immutable: true,
    bytes: async () =>
      resized(await read(image.sha256), width)
        .webp({ quality: 80 })
        .toBuffer(),
  }));
  const card = {
    path: cardHref(image),
    type: 'image/jpeg',
    immutable: true,
    bytes: async () =>
      resized(await read(image.sha256), CARD_WIDTH)
        .jpeg({ quality: 82 })
        .toBuffer(),
  };
  return [...webp, card];
}

// Up to the first width that shows all there is.
function renditions({ width: own }: StoredImage): number[] {
  const last = WIDTHS.findIndex((width) => width >= own);
  return WIDTHS.slice(0, last === -1 ? undefined : last + 1);
}

function resized(bytes: Uint8Array, width: number) {
  return sharp(bytes).resize({ width, withoutEnlargement: true });
}

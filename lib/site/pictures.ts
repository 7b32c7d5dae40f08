import sharp, { type Sharp } from 'sharp';
import {
  CENTRE,
  cutTo,
  type FigureAttributes,
  licenceById,
  type PictureFiles,
  partKey,
  type ShownImage,
  shownImage,
} from '../document';
import { missingPicture } from '../missing-picture';
import { PictureLost } from './picture-lost';
import type { SiteFile, SiteInput } from './site-input';

/** The widths in pixels in which a picture is offered; none is wider than what is shown of it. */
const WIDTHS = [480, 960, 1600] as const;

/**
 * The formats it is offered in, best first; the last is for whoever knows none of the others. AVIF is
 * a fifth smaller still, but takes so long that readers would wait for a new issue's first page.
 */
const FORMATS = [
  { type: 'image/webp', ending: 'webp', encode: (image: Sharp) => image.webp({ quality: 80 }) },
  { type: 'image/jpeg', ending: 'jpg', encode: (image: Sharp) => jpeg(image) },
] as const;

/** The picture that other sites show when they link to a page: its width, and the ratio it is cut to. */
const CARD_WIDTH = 1200;
const CARD_RATIO = 1200 / 630;

/** Part of every picture's path: raise it when the encoding below changes. */
const ENCODING = 3;

/** Where the renditions of a picture are found. */
export function sitePicture(shown: ShownImage): PictureFiles {
  const [webp] = FORMATS;
  return {
    src: hrefOf(shown, fittingWidth(shown, 960), 'jpg'),
    srcSet: sourceSet(shown, 'jpg'),
    sources: [{ type: webp.type, srcSet: sourceSet(shown, webp.ending) }],
  };
}

/** The address of the JPEG that feeds and other sites show beside a link. */
export function cardHref(card: ShownImage): string {
  return `${stemOf(card)}-card-${ENCODING}.jpg`;
}

/**
 * What of a figure stands beside a link: cut around its focal point to the ratio that other sites
 * show, or as it is where its licence forbids changes.
 */
export function cardOf(figure: FigureAttributes): ShownImage | null {
  // An edition from before there were crops says nothing of either.
  const { image, crop = null, focus = CENTRE, licence } = figure;
  if (!image) return null;
  const shown = shownImage(image, crop);
  return licenceById(licence)?.noDerivatives ? shown : cutTo(shown, image, focus, CARD_RATIO);
}

/** The files of a picture, made from the stored image; the same image gives the same bytes. */
export function pictureFiles(shown: ShownImage, read: SiteInput['images']): SiteFile[] {
  return FORMATS.flatMap(({ type, ending, encode }) =>
    renditions(shown).map((width) => ({
      path: hrefOf(shown, width, ending),
      type,
      immutable: true,
      bytes: () => pictureBytes(shown, read, (bytes) => encode(resized(bytes, shown, width))),
      standIn: () => encode(missingPicture(sizeAt(shown, width))).toBuffer(),
    })),
  );
}

/** The file of a card. */
export function cardFile(card: ShownImage, read: SiteInput['images']): SiteFile {
  return {
    path: cardHref(card),
    type: 'image/jpeg',
    immutable: true,
    bytes: () => pictureBytes(card, read, (bytes) => jpeg(resized(bytes, card, CARD_WIDTH))),
    standIn: () => jpeg(missingPicture(sizeAt(card, CARD_WIDTH))).toBuffer(),
  };
}

async function pictureBytes(
  { sha256 }: ShownImage,
  read: SiteInput['images'],
  made: (bytes: Uint8Array) => Sharp,
): Promise<Uint8Array> {
  const bytes = await read(sha256);
  if (!bytes) throw new PictureLost(sha256);
  try {
    return await made(bytes).toBuffer();
  } catch {
    // What has the right hash and is no picture all the same.
    throw new PictureLost(sha256);
  }
}

function sizeAt(shown: ShownImage, width: number): { width: number; height: number } {
  const scale = Math.min(1, width / shown.width);
  return { width: shown.width * scale, height: shown.height * scale };
}

function stemOf({ sha256, part }: ShownImage): string {
  return ['/images/', sha256.slice(0, 32), part && `-${partKey(part)}`].filter(Boolean).join('');
}

function hrefOf(shown: ShownImage, width: number, ending: string): string {
  return `${stemOf(shown)}-${width}-${ENCODING}.${ending}`;
}

function sourceSet(shown: ShownImage, ending: string): string {
  return renditions(shown)
    .map((width) => `${hrefOf(shown, width, ending)} ${Math.min(width, shown.width)}w`)
    .join(', ');
}

function fittingWidth({ width: own }: ShownImage, wanted: number): number {
  return WIDTHS.find((each) => each >= Math.min(wanted, own)) ?? WIDTHS[2];
}

// Up to the first width that shows all there is.
function renditions({ width: own }: ShownImage): number[] {
  const last = WIDTHS.findIndex((width) => width >= own);
  return WIDTHS.slice(0, last === -1 ? undefined : last + 1);
}

function resized(bytes: Uint8Array, { part }: ShownImage, width: number): Sharp {
  const image = sharp(bytes);
  const shown = part ? image.extract(part) : image;
  return shown.resize({ width, withoutEnlargement: true });
}

function jpeg(image: Sharp): Sharp {
  return image.flatten({ background: 'white' }).jpeg({ quality: 82 });
}

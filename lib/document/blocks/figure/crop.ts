import * as z from 'zod';

const fraction = z.number().min(0).max(1);

// Fractions are kept to the ten-thousandth: their sums may miss one by less than that.
const SLACK = 0.0001;

/** The part of an image that is shown, in fractions of the whole. */
export const cropShape = z
  .strictObject({
    x: fraction,
    y: fraction,
    width: fraction.min(0.01),
    height: fraction.min(0.01),
  })
  .refine(
    ({ x, y, width, height }) => x + width <= 1 + SLACK && y + height <= 1 + SLACK,
    'reaches beyond the image',
  );

/** A point of an image, in fractions of the whole. */
export const focusShape = z.strictObject({ x: fraction, y: fraction });

export type Crop = z.infer<typeof cropShape>;
export type Focus = z.infer<typeof focusShape>;

/** Where the middle of an image is: the focal point until somebody sets one. */
export const CENTRE: Focus = { x: 0.5, y: 0.5 };

/** A part of an image in whole pixels of it. */
export type PixelBox = { left: number; top: number; width: number; height: number };

/** A stored image as it is shown: its size is that of the part. */
export type ShownImage = {
  sha256: string;
  width: number;
  height: number;
  /** Null when all of it is shown. */
  part: PixelBox | null;
};

type Whole = { sha256: string; width: number; height: number };

/** An image as its crop shows it. */
export function shownImage({ sha256, width, height }: Whole, crop: Crop | null): ShownImage {
  if (!crop) return { sha256, width, height, part: null };
  const [left, across] = pixelsOf(crop.x, crop.width, width);
  const [top, down] = pixelsOf(crop.y, crop.height, height);
  const part = { left, top, width: across, height: down };
  const isAll = across === width && down === height;
  return isAll
    ? { sha256, width, height, part: null }
    : { sha256, width: across, height: down, part };
}

function pixelsOf(start: number, length: number, whole: number): [number, number] {
  const first = Math.min(Math.round(start * whole), whole - 1);
  const end = Math.min(Math.max(Math.round((start + length) * whole), first + 1), whole);
  return [first, end - first];
}

/** A shown image cut to a ratio of width to height, as near around the focal point as its edges let. */
export function cutTo(shown: ShownImage, whole: Whole, focus: Focus, ratio: number): ShownImage {
  const width = Math.min(shown.width, Math.max(1, Math.round(shown.height * ratio)));
  const height = Math.min(shown.height, Math.max(1, Math.round(shown.width / ratio)));
  const { left, top } = shown.part ?? { left: 0, top: 0 };
  const part = {
    left: left + around(focus.x * whole.width - left, width, shown.width),
    top: top + around(focus.y * whole.height - top, height, shown.height),
    width,
    height,
  };
  return { sha256: shown.sha256, width, height, part };
}

function around(middle: number, length: number, room: number): number {
  return Math.min(Math.max(Math.round(middle - length / 2), 0), room - length);
}

/** The focal point in fractions of what is shown; on its edge when it was cut away. */
export function focusWithin(crop: Crop | null, { x, y }: Focus): Focus {
  if (!crop) return { x, y };
  const within = (at: number, start: number, length: number) =>
    Math.min(Math.max((at - start) / length, 0), 1);
  return { x: within(x, crop.x, crop.width), y: within(y, crop.y, crop.height) };
}

/** A part as addresses and file names write it, such as `12.0.800.600`; empty for all of an image. */
export function partKey(part: PixelBox | null): string {
  return part ? `${part.left}.${part.top}.${part.width}.${part.height}` : '';
}

/** Reads what `partKey` wrote; null when it is none that lies within the image. */
export function readPart(written: string, { width, height }: Omit<Whole, 'sha256'>) {
  const read = /^(\d{1,5})\.(\d{1,5})\.(\d{1,5})\.(\d{1,5})$/.exec(written);
  if (!read) return null;
  const [left = 0, top = 0, across = 0, down = 0] = read.slice(1).map(Number);
  const isWithin = across > 0 && down > 0 && left + across <= width && top + down <= height;
  return isWithin ? { left, top, width: across, height: down } : null;
}

/** How much is cut away on each side, in fractions of the whole: what the form's sliders say. */
export type Cuts = { left: number; right: number; top: number; bottom: number };

/** The least of an image, across and down, that a crop made in the form leaves. */
export const LEAST_LEFT = 0.05;

/** A crop as what it cuts away. */
export function cutsOf(crop: Crop | null): Cuts {
  if (!crop) return { left: 0, right: 0, top: 0, bottom: 0 };
  return {
    left: crop.x,
    top: crop.y,
    right: rounded(1 - crop.x - crop.width),
    bottom: rounded(1 - crop.y - crop.height),
  };
}

/** The crop that cuts this away; null when that is nothing. The side named first gives way last. */
export function cropOf(cuts: Cuts): Crop | null {
  const [x, right] = held(cuts.left, cuts.right);
  const [y, bottom] = held(cuts.top, cuts.bottom);
  if (x + right + y + bottom === 0) return null;
  return { x, y, width: rounded(1 - x - right), height: rounded(1 - y - bottom) };
}

function held(first: number, second: number): [number, number] {
  const one = rounded(Math.min(Math.max(first, 0), 1 - LEAST_LEFT));
  return [one, rounded(Math.min(Math.max(second, 0), 1 - LEAST_LEFT - one))];
}

/** The crop that a pointer drew from one point to another. */
export function cropBetween(one: Focus, other: Focus): Crop | null {
  return cropOf({
    left: Math.min(one.x, other.x),
    right: 1 - Math.max(one.x, other.x),
    top: Math.min(one.y, other.y),
    bottom: 1 - Math.max(one.y, other.y),
  });
}

/** A fraction as it is stored. */
export function rounded(value: number): number {
  return Math.round(Math.min(Math.max(value, 0), 1) * 10_000) / 10_000;
}

const CROPPED = 'cropped';

/** “Changes made” with “cropped” in it, or without when the image is whole again. */
export function changesWithCrop(changes: string, isCropped: boolean): string {
  const parts = changes.split(/,\s*/).filter(Boolean);
  if (!isCropped) {
    return parts.includes(CROPPED) ? parts.filter((part) => part !== CROPPED).join(', ') : changes;
  }
  return /\bcropped\b/i.test(changes) ? changes : [...parts, CROPPED].join(', ');
}

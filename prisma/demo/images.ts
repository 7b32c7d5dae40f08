import sharp from 'sharp';
import { seeded } from './artwork/shapes';
import { novemberPictures } from './pictures/november';
import { octoberPictures } from './pictures/october';

/** A picture of the demo: how it is drawn, and the record of its rights. */
export type DemoImage = {
  /** Gives the artwork as SVG, always the same. */
  draw: () => string;
  caption: string;
  alt: string;
  creator: string;
  /** The page where it was found. */
  sourceUrl: string;
  /** An id of `lib/document/licences.ts`. */
  licence: string;
};

/** Every picture of the demo by its key. */
export const demoImages: Record<string, DemoImage> = { ...octoberPictures, ...novemberPictures };

/** The picture as a JPEG of 1800 × 1125 pixels (covers 1800 × 2500); the same bytes every time. */
export async function paintImage(key: string): Promise<Buffer> {
  const image = demoImages[key];
  if (!image) throw new Error(`The demo has no image “${key}”`);
  return sharp(Buffer.from(image.draw()))
    .composite([{ input: grain(), raw: { width: 256, height: 256, channels: 4 }, tile: true }])
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

let grainTile: Buffer | null = null;

// Faint paper grain keeps large evening skies from showing bands.
function grain(): Buffer {
  if (grainTile) return grainTile;
  const random = seeded(7);
  const pixels = Buffer.alloc(256 * 256 * 4);
  for (let at = 0; at < pixels.length; at += 4) {
    const isLight = random() > 0.5;
    pixels.fill(isLight ? 255 : 0, at, at + 3);
    pixels[at + 3] = Math.floor(random() * 11);
  }
  grainTile = pixels;
  return pixels;
}

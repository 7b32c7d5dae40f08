import sharp, { type Metadata } from 'sharp';
import { invalid, ok, type Result, refuse } from '../result';

/** The most an image may be: bytes, pixels, pixels a side, frames. */
export const IMAGE_LIMITS = {
  bytes: 25_000_000,
  pixels: 50_000_000,
  side: 12_000,
  frames: 200,
} as const;

export type DecodedImage = {
  bytes: Buffer;
  mime: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/avif' | 'image/gif';
  width: number;
  height: number;
};

const NOT_AN_IMAGE = 'This is not an image: JPEG, PNG, WebP, AVIF and GIF can be read.';

/**
 * Decodes an uploaded image whole and encodes it anew: what comes out holds pixels and nothing
 * else, no place, no camera, no tail. The name and the declared type of the upload are not asked.
 */
export async function decodeImage(upload: Uint8Array): Promise<Result<DecodedImage>> {
  if (upload.length > IMAGE_LIMITS.bytes) {
    return refuse({ kind: 'too-large', reason: 'An image may be at most 25 MB.' });
  }
  const kind = kindOf(upload);
  if (!kind) return invalid('file', NOT_AN_IMAGE);
  const options = { limitInputPixels: IMAGE_LIMITS.pixels, failOn: 'error' } as const;
  try {
    // The header alone: no pixel is decoded before its size is known.
    const metadata = await sharp(upload, { limitInputPixels: false }).metadata();
    const problem = sizeProblem(metadata);
    if (problem) return refuse({ kind: 'too-large', reason: problem });
    const image = sharp(upload, { ...options, animated: kind === 'gif' }).autoOrient();
    const { data, info } = await image.toFormat(kind, ENCODING[kind]).toBuffer({
      resolveWithObject: true,
    });
    const height = info.pageHeight ?? info.height;
    return ok({ bytes: data, mime: `image/${kind}`, width: info.width, height });
  } catch {
    return invalid('file', 'This image can’t be decoded: it may be damaged.');
  }
}

type Kind = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';

const ENCODING: Record<Kind, Record<string, unknown>> = {
  jpeg: { quality: 88, mozjpeg: false },
  png: { compressionLevel: 9 },
  webp: { quality: 88 },
  avif: { quality: 70 },
  gif: {},
};

// By the first bytes, so that no other decoder of the library is ever reached.
function kindOf(bytes: Uint8Array): Kind | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  return head.slice(4, 12) === 'ftypavif' || head.slice(4, 12) === 'ftypavis' ? 'avif' : null;
}

function sizeProblem({ width, height, pages = 1, pageHeight }: Metadata): string | null {
  const tall = pageHeight ?? height;
  if (pages > IMAGE_LIMITS.frames) return 'An image may have at most 200 frames.';
  if (width > IMAGE_LIMITS.side || tall > IMAGE_LIMITS.side) {
    return 'An image may be at most 12,000 pixels wide and high.';
  }
  return width * tall * pages > IMAGE_LIMITS.pixels
    ? 'An image may have at most 50 million pixels.'
    : null;
}

import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { decodeImage } from './decode-image';

const blank = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#446688' } });

describe('taking in an image', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
    '%s is decoded and encoded anew',
    async (format) => {
      const decoded = await decodeImage(await blank().toFormat(format).toBuffer());
      expect(decoded).toMatchObject({
        ok: true,
        value: { mime: `image/${format}`, width: 40, height: 30 },
      });
    },
  );

  test.each([
    [
      'an SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['nothing', Buffer.alloc(0)],
  ])('%s is refused', async (_, bytes) => {
    expect(await decodeImage(bytes)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } });
  });

  test('TIFF and other kinds that the library could read are refused', async () => {
    expect((await decodeImage(await blank().tiff().toBuffer())).ok).toBe(false);
  });

  test('a truncated image is refused', async () => {
    const whole = await sharp({
      create: {
        width: 400,
        height: 300,
        channels: 3,
        background: '#446688',
        noise: { type: 'gaussian', mean: 120, sigma: 60 },
      },
    })
      .jpeg()
      .toBuffer();
    expect((await decodeImage(whole.subarray(0, whole.length / 2))).ok).toBe(false);
  });

  test('what stands behind the image is gone', async () => {
    const polyglot = Buffer.concat([
      await blank().png().toBuffer(),
      Buffer.from('<script>alert(1)</script>'),
    ]);
    const decoded = await decodeImage(polyglot);
    expect(decoded.ok && decoded.value.bytes.includes('script')).toBe(false);
    expect(decoded.ok).toBe(true);
  });

  test('place and camera are gone, the orientation is kept', async () => {
    const tagged = await blank(40, 30)
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExif({
        IFD0: { Make: 'Spycam' },
        IFD3: { GPSLatitude: '51/1 30/1 0/1' },
      })
      .toBuffer();
    const decoded = await decodeImage(tagged);
    if (!decoded.ok) throw new Error('refused');
    expect(decoded.value).toMatchObject({ width: 30, height: 40 });
    expect((await sharp(decoded.value.bytes).metadata()).exif).toBeUndefined();
    expect(decoded.value.bytes.includes('Spycam')).toBe(false);
  });

  test('a flood of pixels is refused before it is decoded', async () => {
    const started = performance.now();
    const flood = await blank(16_000, 16_000).png({ compressionLevel: 9 }).toBuffer();
    const made = performance.now();
    expect(await decodeImage(flood)).toMatchObject({ ok: false, refusal: { kind: 'too-large' } });
    expect((performance.now() - made) / (made - started)).toBeLessThan(0.25);
  });
});

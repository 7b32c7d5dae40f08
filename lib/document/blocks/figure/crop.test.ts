import { describe, expect, it, test } from 'vitest';
import {
  CENTRE,
  changesWithCrop,
  cropBetween,
  cropOf,
  cropShape,
  cutsOf,
  cutTo,
  focusWithin,
  partKey,
  readPart,
  shownImage,
} from './crop';

const image = { sha256: 'a'.repeat(64), width: 1600, height: 1000 };

describe('a shown image', () => {
  it('is the whole image without a crop, and with one that leaves all of it', () => {
    expect(shownImage(image, null)).toEqual({ ...image, part: null });
    expect(shownImage(image, { x: 0, y: 0, width: 1, height: 1 }).part).toBeNull();
  });

  it('has the size of its part, in whole pixels within the image', () => {
    const shown = shownImage(image, { x: 0.25, y: 0.1, width: 0.5, height: 0.9 });
    expect(shown.part).toEqual({ left: 400, top: 100, width: 800, height: 900 });
    expect([shown.width, shown.height]).toEqual([800, 900]);
  });

  it('is never empty and never reaches beyond the image, whatever its fractions', () => {
    for (const width of [1, 2, 3, 7, 333]) {
      for (let step = 0; step < 100; step += 1) {
        const x = step / 100;
        const crop = { x, y: 0, width: Math.max(0.01, 1 - x), height: 1 };
        const { part } = shownImage({ ...image, width }, crop);
        if (!part) continue;
        expect(part.width).toBeGreaterThan(0);
        expect(part.left + part.width).toBeLessThanOrEqual(width);
      }
    }
  });
});

describe('an image cut to a ratio', () => {
  const whole = shownImage(image, null);

  it('keeps the focal point in the middle while the edges let it', () => {
    expect(cutTo(whole, image, CENTRE, 1).part).toEqual({
      left: 300,
      top: 0,
      width: 1000,
      height: 1000,
    });
    expect(cutTo(whole, image, { x: 0, y: 0.5 }, 1).part?.left).toBe(0);
    expect(cutTo(whole, image, { x: 1, y: 0.5 }, 1).part?.left).toBe(600);
  });

  it('stays within the crop, though its focal point was cut away', () => {
    const shown = shownImage(image, { x: 0.5, y: 0, width: 0.5, height: 1 });
    const { part } = cutTo(shown, image, { x: 0, y: 0 }, 2);
    expect(part).toEqual({ left: 800, top: 0, width: 800, height: 400 });
  });
});

test('a focal point is told within the crop, on its edge when it was cut away', () => {
  const crop = { x: 0.5, y: 0, width: 0.5, height: 0.5 };
  expect(focusWithin(crop, { x: 0.75, y: 0.25 })).toEqual({ x: 0.5, y: 0.5 });
  expect(focusWithin(crop, { x: 0.1, y: 0.9 })).toEqual({ x: 0, y: 1 });
  expect(focusWithin(null, { x: 0.1, y: 0.9 })).toEqual({ x: 0.1, y: 0.9 });
});

test('a part is read from an address as it was written, and only within the image', () => {
  const { part } = shownImage(image, { x: 0.25, y: 0.1, width: 0.5, height: 0.5 });
  expect(partKey(part)).toBe('400.100.800.500');
  expect(readPart(partKey(part), image)).toEqual(part);
  for (const wrong of ['', '1.2.3', '0.0.0.10', '0.0.1601.10', '-1.0.10.10', '1e3.0.10.10']) {
    expect(readPart(wrong, image), wrong).toBeNull();
  }
});

test('what sliders cut away is a crop of the schema, and the same read back', () => {
  const sides = [0, 0.01, 0.333, 0.5, 0.94, 1];
  for (const left of sides) {
    for (const right of sides) {
      const crop = cropOf({ left, right, top: 0, bottom: 0.125 });
      expect(cropShape.safeParse(crop).success, `${left} ${right}`).toBe(true);
      expect(cropOf(cutsOf(crop))).toEqual(crop);
    }
  }
  expect(cropOf({ left: 0, right: 0, top: 0, bottom: 0 })).toBeNull();
});

test('a pointer draws the same crop from any corner', () => {
  const drawn = cropBetween({ x: 0.8, y: 0.1 }, { x: 0.2, y: 0.6 });
  expect(drawn).toEqual({ x: 0.2, y: 0.1, width: 0.6, height: 0.5 });
  expect(cropBetween({ x: 0.2, y: 0.6 }, { x: 0.8, y: 0.1 })).toEqual(drawn);
});

test('“cropped” joins the changes once, and leaves them again without what else was typed', () => {
  expect(changesWithCrop('', true)).toBe('cropped');
  expect(changesWithCrop('toned down', true)).toBe('toned down, cropped');
  expect(changesWithCrop('Cropped at the top', true)).toBe('Cropped at the top');
  expect(changesWithCrop('toned down, cropped', false)).toBe('toned down');
  expect(changesWithCrop('Cropped at the top', false)).toBe('Cropped at the top');
});

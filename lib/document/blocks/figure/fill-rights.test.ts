import { expect, it } from 'vitest';
import { figure as block, type FigureAttributes } from './block';
import { fillFromLibrary } from './fill-rights';

const image = { sha256: 'a'.repeat(64), mime: 'image/jpeg', width: 1600, height: 1000 } as const;

const latestUse = {
  headline: 'The Crane That Came Back',
  creator: 'Ines Falk',
  sourceUrl: 'https://images.example/crane',
  licence: 'CC-BY-4.0',
  rightsHolder: '',
  alt: 'A crane.',
};

function empty(given: Partial<FigureAttributes> = {}): FigureAttributes {
  return block.attributes.parse({ id: 'figu0001', ...given });
}

it('fills what is empty from the latest use, and says what and from where', () => {
  const { changes, said } = fillFromLibrary(empty({ creator: 'I. Falk' }), { image, latestUse });
  expect(changes).toMatchObject({ image, sourceUrl: latestUse.sourceUrl, licence: 'CC-BY-4.0' });
  expect(changes).not.toHaveProperty('creator');
  expect(said).toBe(
    'Filled in as in “The Crane That Came Back”: source page, licence, alternative text.',
  );
});

it('gives a decorative image no alternative text', () => {
  const { changes } = fillFromLibrary(empty({ decorative: true }), { image, latestUse });
  expect(changes).not.toHaveProperty('alt');
});

it('takes the crop of the image before away, and “cropped” with it', () => {
  const crop = { x: 0, y: 0, width: 0.5, height: 1 };
  const before = empty({ image, crop, changes: 'cropped', focus: { x: 0, y: 0 } });
  const { changes, said } = fillFromLibrary(before, { image, latestUse: null });
  expect(changes).toMatchObject({ crop: null, changes: '', focus: { x: 0.5, y: 0.5 } });
  expect(said).toBe('This image was not used before.');
});

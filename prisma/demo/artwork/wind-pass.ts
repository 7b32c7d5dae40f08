import { H, W } from './frame';
import { hills, mountains } from './nature';
import { box, disc, picture, polygon, seeded, shade, times } from './shapes';
import { pylon, turbine, wire } from './works';

/** Turbines and pylons over a mountain pass. */
export function windPass(): string {
  const random = seeded(55);
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: H }, [
      '#3b2b57',
      '#8a4a73',
      '#e07f6c',
      '#f8c583',
      '#fbe3b3',
    ]),
    disc(1010, 530, 140, '#fff0c4', 0.9),
    mountains(random, { width: W, bottom: H, y: 700, rise: 260, fill: '#d67d6f' }, 6),
    mountains(random, { width: W, bottom: H, y: 780, rise: 220, fill: '#9a5068' }, 5),
    hills(random, { width: W, bottom: H, y: 800, rise: 90, fill: '#5a3560' }, 1),
    ...times(9, (index) =>
      turbine(
        110 + index * 205 + random() * 40,
        800 + Math.sin(index * 1.4) * 46,
        170 + random() * 70,
        '#f9e6d2',
        random() * 120,
      ),
    ),
    hills(random, { width: W, bottom: H, y: 930, rise: 70, fill: '#3a2450' }, 0.9),
    ...[-1, 0, 1, 2].flatMap((index) =>
      [-1, 1].map((side) =>
        wire(
          [150 + index * 640 + side * 94, 612 + index * 36],
          [790 + index * 640 + side * 94, 648 + index * 36],
          80,
          '#21163a',
          3,
        ),
      ),
    ),
    ...[0, 1, 2].map((index) => pylon(150 + index * 640, 1010 + index * 36, 520, '#21163a')),
    hills(random, { width: W, bottom: H, y: 1040, rise: 44, fill: '#21163a' }, 1.3),
    ...times(7, (index) =>
      box({ x: 960 + index * 52, y: 986 - (index % 3) * 9, width: 40, height: 44 }, '#150d29'),
    ),
    ...times(7, (index) =>
      polygon(
        `${954 + index * 52},${988 - (index % 3) * 9} ${980 + index * 52},${960 - (index % 3) * 9} ${1006 + index * 52},${988 - (index % 3) * 9}`,
        '#150d29',
      ),
    ),
    ...times(5, (index) => box({ x: 974 + index * 78, y: 996, width: 9, height: 13 }, '#ffce7d')),
  ]);
}

import { H, W } from './frame';
import { hills, lightColumn, ripples, stars } from './nature';
import { box, disc, glow, path, picture, polygon, seeded, shade, stroke, times } from './shapes';
import { lamp } from './works';

/** Islands at night with lanterns along the shore and on boats. */
export function sableusesLanterns(): string {
  const random = seeded(31);
  const lanterns = times(46, () => [80 + random() * 1640, 590 + random() * 52] as const);
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: 660 }, ['#141a3c', '#2d2f63', '#6a4d7c', '#c07a83']),
    stars(random, { x: 0, y: 0, width: W, height: 380 }, 150),
    path('M400 158 A74 74 0 1 0 452 256 A58 58 0 1 1 400 158Z', '#f7e7d0'),
    hills(random, { width: W, bottom: 680, y: 610, rise: 80, fill: '#51406f' }, 1.1),
    hills(random, { width: W, bottom: 680, y: 640, rise: 50, fill: '#2c2752' }, 1.7),
    ...times(22, (index) =>
      house(
        140 + index * 72 + random() * 30,
        640 + random() * 8,
        30 + random() * 22,
        random() > 0.35,
      ),
    ),
    shade({ x: 0, y: 650, width: W, height: 475 }, ['#8b5f7f', '#3a3566', '#12163a']),
    ...lanterns.map(([x]) =>
      lightColumn(random, { x, y: 662, width: 22, height: 90 + random() * 130 }, '#ffc978'),
    ),
    ...lanterns.map(([x, y]) => lamp(x, y, 4.5, '#ffbe63')),
    ripples(random, { x: 0, y: 680, width: W, height: 440 }, '#c58b93', 70),
    ...(
      [
        [420, 850, 1],
        [1120, 810, 0.8],
        [1420, 960, 1.35],
      ] as const
    ).map(([x, y, size]) => lanternBoat(x, y, size)),
  ]);
}

function house(x: number, y: number, size: number, isLit: boolean): string {
  return [
    box({ x, y: y - size, width: size * 1.2, height: size }, '#1d1b3f'),
    polygon(
      `${x - 4},${y - size} ${x + size * 0.6},${y - size * 1.55} ${x + size * 1.2 + 4},${y - size}`,
      '#171636',
    ),
    isLit
      ? box(
          { x: x + size * 0.45, y: y - size * 0.7, width: size * 0.3, height: size * 0.34 },
          '#ffd591',
        )
      : '',
  ].join('');
}

function lanternBoat(x: number, y: number, size: number): string {
  return [
    glow(x + 90 * size, y - 90 * size, 240 * size, '#ffb956', 0.55),
    path(
      `M${x - 130 * size} ${y - 34 * size} Q${x} ${y + 34 * size} ${x + 130 * size} ${y - 38 * size} L${x + 100 * size} ${y + 6 * size} L${x - 100 * size} ${y + 6 * size}Z`,
      '#0c0f2a',
    ),
    stroke(
      `${x + 90 * size},${y - 20 * size} ${x + 90 * size},${y - 110 * size}`,
      '#0c0f2a',
      5 * size,
    ),
    disc(x - 30 * size, y - 70 * size, 13 * size, '#0c0f2a'),
    path(
      `M${x - 52 * size} ${y - 12 * size} Q${x - 46 * size} ${y - 60 * size} ${x - 30 * size} ${y - 58 * size} Q${x - 8 * size} ${y - 56 * size} ${x - 6 * size} ${y - 12 * size}Z`,
      '#0c0f2a',
    ),
    box(
      { x: x + 78 * size, y: y - 108 * size, width: 24 * size, height: 32 * size },
      '#ffe2a4',
      `rx="${5 * size}"`,
    ),
  ].join('');
}

import { H, W } from './frame';
import { fir, mountains, ripples } from './nature';
import { box, disc, path, picture, type Random, seeded, shade, times } from './shapes';

/** A concrete arch in a gorge with water from its bottom gates. */
export function fishDam(): string {
  const random = seeded(44);
  const spray = times(140, () => {
    const x = 900 + (random() - 0.5) * 560;
    return disc(
      x,
      880 + random() * 60,
      8 + random() * 26,
      '#ffffff',
      0.12 + Math.round(random() * 20) / 100,
    );
  });
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: 620 }, ['#a9c4d6', '#d7e0e0', '#f3e6d3']),
    mountains(random, { width: W, bottom: 700, y: 420, rise: 250, fill: '#9db4c4' }, 5),
    mountains(random, { width: W, bottom: 700, y: 480, rise: 170, fill: '#7896ab' }, 6),
    shade({ x: 480, y: 440, width: 840, height: 90 }, ['#5fa0ad', '#3f8496']),
    ...wall(),
    ...slopes(random),
    ...[770, 900, 1030].map((x) => box({ x: x - 24, y: 800, width: 48, height: 40 }, '#3a3a3f')),
    ...[770, 900, 1030].map((x) =>
      path(
        `M${x - 22} 812 Q${x - 40} 860 ${x - 70} 960 L${x + 70} 960 Q${x + 40} 860 ${x + 22} 812Z`,
        '#f2fafa',
        'opacity="0.9"',
      ),
    ),
    shade({ x: 0, y: 910, width: W, height: 215 }, ['#b9d9d8', '#4d8f98', '#1f5564']),
    ...spray,
    ripples(random, { x: 200, y: 930, width: 1400, height: 190 }, '#f4ffff', 110),
    ...(
      [
        [620, 1040, 1],
        [760, 1078, 1.2],
        [930, 1030, 0.9],
        [1090, 1072, 1.1],
      ] as const
    ).map(([x, y, size]) => trout(x, y, size)),
  ]);
}

function wall(): string[] {
  return [
    shade({ x: 430, y: 470, width: 940, height: 440 }, ['#efe7da', '#c9bfb2', '#8f8a88'], 'rx="6"'),
    ...times(10, (index) =>
      box({ x: 430 + index * 104, y: 480, width: 3, height: 430 }, '#857d78', 'opacity="0.5"'),
    ),
    ...times(5, (index) =>
      box({ x: 430, y: 560 + index * 74, width: 940, height: 3 }, '#857d78', 'opacity="0.35"'),
    ),
    box({ x: 400, y: 452, width: 1000, height: 28 }, '#6f6a6a'),
    ...times(16, (index) => box({ x: 420 + index * 64, y: 428, width: 8, height: 26 }, '#5a5658')),
  ];
}

function slopes(random: Random): string[] {
  return [
    path('M-20 200 L240 330 L360 300 L470 470 L520 660 L600 920 L-20 960Z', '#3e5a55'),
    path('M1820 160 L1560 320 L1450 290 L1340 460 L1290 660 L1200 920 L1820 960Z', '#34504e'),
    path('M-20 480 L200 560 L330 760 L420 940 L-20 1000Z', '#28423f'),
    path('M1820 430 L1620 560 L1490 760 L1390 940 L1820 1000Z', '#233b3a'),
    ...times(15, (index) =>
      fir(
        30 + index * 24 + random() * 12,
        560 + index * 22 + random() * 30,
        120 + random() * 60,
        '#1d3431',
      ),
    ),
    ...times(15, (index) =>
      fir(
        1770 - index * 24 - random() * 12,
        540 + index * 24 + random() * 30,
        120 + random() * 60,
        '#1a302e',
      ),
    ),
  ];
}

function trout(x: number, y: number, size: number): string {
  return path(
    `M${x} ${y} q${34 * size} ${-24 * size} ${78 * size} 0 l${24 * size} ${-15 * size} l${-5 * size} ${15 * size} l${5 * size} ${15 * size} l${-24 * size} ${-15 * size} q${-44 * size} ${24 * size} ${-78 * size} 0Z`,
    '#123d4b',
    `opacity="0.75" transform="rotate(180 ${x + 40 * size} ${y})"`,
  );
}

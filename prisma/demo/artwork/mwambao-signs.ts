import { H, W } from './frame';
import { clouds } from './nature';
import {
  box,
  disc,
  n,
  path,
  picture,
  polygon,
  type Random,
  seeded,
  shade,
  stroke,
  times,
} from './shapes';
import { wire } from './works';

const WALLS = ['#e9b99a', '#f3e3c3', '#8fc0b5', '#f0cf8e', '#d98f7c', '#c7d8cf'];
const SIGNS = ['#1f5f63', '#b5432f', '#2f4270', '#7a4a22', '#356b45', '#8b2f4b'];
const INK = '#f6e3b8';

/** A street of shop fronts with painted signs in no letters anybody could read. */
export function mwambaoSigns(): string {
  const random = seeded(63);
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: 420 }, ['#66b7c4', '#bfe2da', '#f7eed6']),
    clouds(random, { x: 0, y: 40, width: W, height: 110 }, '#ffffff', 6),
    ...times(6, (index) => shopFront(random, index)),
    wire([0, 150], [900, 190], 120, '#6a4630', 3),
    wire([900, 190], [1800, 140], 130, '#6a4630', 3),
    ...times(22, (index) =>
      polygon(
        `${20 + index * 82},${208 + Math.sin(index * 0.58) * 22} ${66 + index * 82},${208 + Math.sin(index * 0.58) * 22} ${43 + index * 82},${262 + Math.sin(index * 0.58) * 22}`,
        SIGNS[index % 6] ?? '',
      ),
    ),
    shade({ x: 0, y: 860, width: W, height: 265 }, ['#d9c3a0', '#b99b74']),
    ...times(60, () =>
      box(
        { x: random() * W, y: 880 + random() * 230, width: 60 + random() * 60, height: 20 },
        '#a98a63',
        'rx="8" opacity="0.35"',
      ),
    ),
    polygon('0,860 1800,860 1800,900 0,900', '#7d6248', 'opacity="0.35"'),
    ...bicycle(),
  ]);
}

function shopFront(random: Random, index: number): string {
  const [x, top] = [index * 300, 170 + random() * 130];
  const sign = SIGNS[index] ?? '';
  return [
    box({ x, y: top, width: 300, height: 860 - top }, WALLS[index] ?? ''),
    box({ x: x - 6, y: top - 18, width: 312, height: 22 }, '#fbf3e2'),
    ...[50, 180].map(
      (at) =>
        box({ x: x + at, y: top + 60, width: 70, height: 120 }, '#4d7f7a', 'rx="35"') +
        box({ x: x + at + 33, y: top + 64, width: 4, height: 116 }, '#f6ecd8'),
    ),
    box({ x: x + 18, y: 478, width: 264, height: 108 }, sign, 'rx="8"'),
    box(
      { x: x + 26, y: 486, width: 248, height: 92 },
      'none',
      'stroke="#f6e3b8" stroke-width="3" rx="5"',
    ),
    lettering(x + 44, 512, 212, index),
    ...times(10, (stripe) =>
      path(
        `M${x + 4 + stripe * 29.2} 606 l29.2 0 l6 66 q-17 18 -35 0Z`,
        stripe % 2 ? '#fff6e4' : sign,
      ),
    ),
    box({ x: x + 34, y: 690, width: 130, height: 150 }, '#3d2f2a'),
    ...times(8, (item) =>
      disc(
        x + 52 + (item % 4) * 32,
        742 + Math.floor(item / 4) * 52,
        14,
        ['#e2a44a', '#c96f3f', '#f3dca2'][item % 3] ?? '',
      ),
    ),
    box({ x: x + 190, y: 690, width: 84, height: 170 }, '#6a4630'),
    box({ x: x + 200, y: 702, width: 28, height: 150 }, '#80573c') +
      box({ x: x + 236, y: 702, width: 28, height: 150 }, '#80573c'),
  ].join('');
}

function bicycle(): string[] {
  return [
    stroke('780,1010 900,930 1020,1010 860,1010 900,930', '#2c2a33', 7),
    ...[780, 1020].map(
      (x) => `<circle cx="${x}" cy="1010" r="58" fill="none" stroke="#2c2a33" stroke-width="7"/>`,
    ),
    stroke('1020,1010 990,900 1030,892', '#2c2a33', 7),
    box({ x: 740, y: 920, width: 84, height: 26 }, '#b07a45', 'rx="6"'),
  ];
}

// Three imagined scripts by turns: a flowing line with dots, upright blocks, and a line over a line.
function lettering(x: number, y: number, width: number, seed: number): string {
  const random = seeded(640 + seed);
  if (seed % 3 === 0) return flowing(random, x, y + 34, width);
  if (seed % 3 === 1) return upright(random, x, y + 4, width, 42);
  return flowing(random, x, y + 16, width) + upright(random, x + 30, y + 34, width - 60, 18);
}

function flowing(random: Random, x: number, y: number, width: number): string {
  const step = width / 8;
  const curls = times(8, (index) =>
    index % 3 === 2
      ? `q${n(step * 0.5)} ${n(-34 - random() * 8)} ${n(step)} 0`
      : `q${n(step * 0.5)} ${n(10 + random() * 16)} ${n(step)} 0`,
  );
  const dots = times(5, () => disc(x + random() * width, y + (random() > 0.5 ? 24 : -22), 4, INK));
  const line = path(
    `M${x} ${y} ${curls.join(' ')}`,
    'none',
    `stroke="${INK}" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"`,
  );
  return line + dots.join('');
}

function upright(random: Random, x: number, y: number, width: number, height: number): string {
  const step = width / 7;
  return times(7, (index) => {
    const left = x + index * step + step * 0.15;
    const stem = box({ x: left, y, width: height * 0.17, height }, INK);
    const arm = box(
      {
        x: left,
        y: y + Math.floor(random() * 3) * height * 0.41,
        width: step * 0.6,
        height: height * 0.17,
      },
      INK,
    );
    const bowl = `<circle cx="${n(left + step * 0.3)}" cy="${n(y + height * 0.62)}" r="${n(height * 0.3)}" fill="none" stroke="${INK}" stroke-width="${n(height * 0.15)}"/>`;
    return random() > 0.4 ? stem + arm : bowl;
  }).join('');
}

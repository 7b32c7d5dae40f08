import { H, W } from './frame';
import { clouds } from './nature';
import {
  box,
  disc,
  glow,
  path,
  picture,
  polygon,
  type Random,
  seeded,
  shade,
  stroke,
  times,
} from './shapes';

/** A stadium under floodlights with one stand full. */
export function stadiumTerraces(): string {
  const random = seeded(62);
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: 760 }, ['#1f1d45', '#4b3a73', '#a05f86', '#e39a80']),
    clouds(random, { x: 0, y: 160, width: W, height: 200 }, '#b3708e', 7),
    ...times(40, (index) =>
      box(
        { x: index * 46, y: 470 - random() * 120, width: 42, height: 300 },
        '#3c3163',
        'opacity="0.75"',
      ),
    ),
    polygon('90,726 300,396 1500,396 1710,726', '#2a2550'),
    ...times(15, (row) =>
      stroke(
        `${250 + row * 13},${708 - row * 19} ${1550 - row * 13},${708 - row * 19}`,
        '#443c74',
        3,
      ),
    ),
    ...crowd(random),
    polygon('270,398 340,330 1460,330 1530,398', '#171430'),
    ...mast(150),
    ...mast(1650),
    box({ x: 60, y: 720, width: 1680, height: 34 }, '#e9e2d0'),
    ...times(12, (index) =>
      box(
        { x: 80 + index * 138, y: 724, width: 126, height: 26 },
        ['#d65f4c', '#35557f', '#e0a64f', '#f6f1e4'][index % 4] ?? '',
      ),
    ),
    ...pitch(),
  ]);
}

function crowd(random: Random): string[] {
  return times(900, () => {
    const row = Math.floor(random() * 15);
    const x = 240 + random() * 1320;
    return disc(
      x + (x - 900) * row * -0.012,
      700 - row * 19,
      6.5,
      ['#f0d9b5', '#d65f4c', '#f4f0e6', '#5d7fb0', '#e0a64f'][Math.floor(random() * 5)] ?? '',
      0.9,
    );
  });
}

function mast(x: number): string[] {
  return [
    polygon(`${x - 10},700 ${x + 10},700 ${x + 5},170 ${x - 5},170`, '#191630'),
    box({ x: x - 80, y: 110, width: 160, height: 74 }, '#191630', 'rx="6"'),
    ...times(10, (index) =>
      disc(x - 62 + (index % 5) * 31, 130 + Math.floor(index / 5) * 34, 11, '#fffbe6'),
    ),
    glow(x, 147, 420, '#fff5cf', 0.7),
  ];
}

function pitch(): string[] {
  return [
    shade({ x: 0, y: 752, width: W, height: 373 }, ['#3f9a5c', '#2f7f4d', '#1f5f3d']),
    ...times(7, (index) =>
      polygon(
        `${900 + (index - 3.5) * 300},752 ${900 + (index - 3) * 300},752 ${900 + (index - 3) * 460},1125 ${900 + (index - 3.5) * 460},1125`,
        '#ffffff',
        'opacity="0.06"',
      ),
    ),
    stroke('-40,800 1840,800', '#f2f7ec', 6),
    `<ellipse cx="900" cy="960" rx="300" ry="96" fill="none" stroke="#f2f7ec" stroke-width="6"/>`,
    stroke('900,800 900,1125', '#f2f7ec', 6),
    disc(900, 960, 9, '#f2f7ec'),
    path(
      'M1240 1040 q70 -26 150 -6 q40 22 -20 38 q-110 18 -160 0 q-20 -18 30 -32Z',
      '#8fb7c9',
      'opacity="0.75"',
    ),
    path(
      'M380 1000 q60 -20 130 -4 q34 18 -18 30 q-92 14 -136 0 q-18 -14 24 -26Z',
      '#8fb7c9',
      'opacity="0.6"',
    ),
    disc(1160, 1010, 19, '#fdfdf6'),
  ];
}

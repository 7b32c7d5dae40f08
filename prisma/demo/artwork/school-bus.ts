import { H, W } from './frame';
import { fir, hills, mountains, stars } from './nature';
import { box, disc, glow, path, picture, seeded, shade, times } from './shapes';
import { windows } from './works';

/** A bus on a valley road at first light. */
export function schoolBus(): string {
  const random = seeded(57);
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: 700 }, ['#35466e', '#7e7fa6', '#e3b3a4', '#f9dcb0']),
    stars(random, { x: 0, y: 0, width: W, height: 220 }, 50),
    mountains(
      random,
      { width: W, bottom: 760, y: 600, rise: 260, fill: '#8f93b3', opacity: 0.8 },
      4,
    ),
    hills(random, { width: W, bottom: H, y: 640, rise: 80, fill: '#5f7f86' }, 1.1),
    ...times(40, () => fir(random() * W, 690 + random() * 50, 70 + random() * 60, '#3c5d63')),
    hills(random, { width: W, bottom: H, y: 760, rise: 50, fill: '#466b62' }, 1.5),
    path(
      'M1800 800 C 1300 830, 900 800, 700 880 S 500 1060, 620 1125 L 1500 1125 C 1020 1040, 980 960, 1100 930 S 1560 900, 1800 890Z',
      '#4a4a5c',
    ),
    path(
      'M1800 846 C 1320 866, 960 850, 880 915 S 800 1060, 1010 1125',
      'none',
      'stroke="#f3dfae" stroke-width="6" stroke-dasharray="40 30"',
    ),
    path(
      'M980 880 L980 752 Q984 728 1010 726 L1370 726 Q1396 728 1400 756 L1420 810 L1424 880Z',
      '#eab03c',
    ),
    box({ x: 980, y: 828, width: 443, height: 10 }, '#3a3340'),
    windows({ x: 1000, y: 748, width: 350, height: 54 }, 6, '#fff0c9', 'rx="6"'),
    path('M1352 748 L1388 748 L1404 806 L1352 806Z', '#d9ecef'),
    ...[1062, 1330].map((x) => disc(x, 884, 34, '#2a2733') + disc(x, 884, 14, '#a9a3a8')),
    glow(1440, 852, 230, '#fff0b8', 0.7, 0.45),
    ...times(9, (index) =>
      fir(60 + index * 58, 960 + random() * 60, 210 + random() * 110, '#23443f'),
    ),
  ]);
}

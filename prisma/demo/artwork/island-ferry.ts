import { H, W } from './frame';
import { birds, clouds, ripples } from './nature';
import { box, path, picture, polygon, seeded, shade, times } from './shapes';
import { hull, windows } from './works';

/** An island like a cone, and the mooring of a ferry that has left. */
export function islandFerry(): string {
  const random = seeded(41);
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: 680 }, ['#8fc7c4', '#c9e0cf', '#f8e3c4', '#f7c9ae']),
    clouds(random, { x: 0, y: 110, width: W, height: 260 }, '#ffffff', 8),
    polygon('640,672 860,560 1010,420 1110,330 1190,322 1290,420 1450,560 1680,672', '#7d9aa0'),
    polygon('1150,322 1190,322 1290,420 1450,560 1680,672 1300,672 1220,520', '#67868f'),
    ...times(13, (index) =>
      box(
        { x: 860 + index * 34 + random() * 8, y: 646 - random() * 22, width: 18, height: 26 },
        index % 3 ? '#f6ead6' : '#e5a58c',
      ),
    ),
    shade({ x: 0, y: 670, width: W, height: 455 }, ['#9fcfcb', '#5ea7ad', '#2a6f80']),
    ripples(random, { x: 0, y: 690, width: W, height: 420 }, '#eafaf2', 130),
    hull(300, 812, 420, 60, '#f4efe6'),
    box({ x: 320, y: 768, width: 372, height: 13 }, '#d8664f'),
    box({ x: 350, y: 700, width: 270, height: 52 }, '#fbf7ef'),
    windows({ x: 360, y: 714, width: 250, height: 18 }, 12, '#3d7f8d'),
    box({ x: 420, y: 656, width: 130, height: 44 }, '#f1e8da'),
    polygon('470,656 482,600 520,600 526,656', '#d8664f'),
    path('M722 806 Q 900 840 1180 800 Q 940 862 724 818Z', '#ffffff', 'opacity="0.5"'),
    box({ x: 1290, y: 878, width: 510, height: 34 }, '#6a5548'),
    ...times(8, (index) =>
      box(
        { x: 1310 + index * 64, y: 900, width: 18, height: 225 },
        index % 2 ? '#56443a' : '#4a3a32',
      ),
    ),
    ...[1340, 1560].map((x) => box({ x, y: 840, width: 30, height: 42 }, '#3e302a', 'rx="8"')),
    path(
      'M1355 856 Q 1200 900 1250 990 Q 1290 1050 1360 1010',
      'none',
      'stroke="#e9d8b5" stroke-width="9"',
    ),
    birds(random, { x: 700, y: 180, width: 700, height: 180 }, '#35616b', 10),
  ]);
}

import { H, W } from './frame';
import { hills, ripples, stars } from './nature';
import { box, glow, path, picture, polygon, seeded, shade } from './shapes';

/** A lighthouse on a cliff, its beam over the dusk. */
export function lighthouseSale(): string {
  const random = seeded(42);
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: 800 }, ['#182a44', '#37527a', '#8f86a6', '#e8b49c']),
    stars(random, { x: 0, y: 0, width: W, height: 340 }, 90),
    polygon('1280,300 -80,90 -80,470', '#ffeebd', 'opacity="0.3"'),
    polygon('1280,300 -80,190 -80,370', '#fff6d8', 'opacity="0.35"'),
    polygon('1280,300 1880,200 1880,400', '#ffeebd', 'opacity="0.25"'),
    hills(random, { width: W, bottom: 800, y: 740, rise: 30, fill: '#6f6d90' }, 1.2),
    shade({ x: 0, y: 735, width: W, height: 390 }, ['#b08f98', '#4b5b80', '#14233d']),
    ripples(random, { x: 0, y: 750, width: W, height: 360 }, '#f3cdb3', 110),
    path(
      'M980 1125 L1010 980 L1060 930 L1075 830 L1130 780 L1180 742 L1420 730 L1560 760 L1800 740 L1800 1125Z',
      '#1c2238',
    ),
    path('M1180 742 L1420 730 L1560 760 L1800 740 L1800 800 L1500 830 L1260 800Z', '#2f3f4c'),
    polygon('1222,742 1338,742 1316,356 1244,356', '#f3e9dc'),
    polygon('1290,742 1338,742 1316,356 1286,356', '#d9c8bb'),
    ...[650, 540, 430].map((y) =>
      polygon(
        `${1226 + (742 - y) * 0.057},${y + 44} ${1334 - (742 - y) * 0.057},${y + 44} ${1332 - (742 - y) * 0.06},${y} ${1229 + (742 - y) * 0.06},${y}`,
        '#b8483d',
      ),
    ),
    box({ x: 1230, y: 346, width: 100, height: 12 }, '#20283f'),
    box({ x: 1252, y: 274, width: 56, height: 72 }, '#fff3c6'),
    polygon('1244,276 1280,236 1316,276', '#20283f'),
    glow(1280, 308, 240, '#fff1bd', 0.85),
    box({ x: 1352, y: 676, width: 120, height: 66 }, '#e8dccd'),
    polygon('1340,678 1412,630 1484,678', '#8f3f3a'),
    box({ x: 1382, y: 698, width: 20, height: 26 }, '#ffd88d'),
  ]);
}

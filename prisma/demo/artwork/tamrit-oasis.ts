import { H, W } from './frame';
import { hills, mountains, palm, reeds } from './nature';
import { disc, glow, path, picture, polygon, seeded, shade, times } from './shapes';

/** Palms, dunes and a channel that divides. */
export function tamritOasis(): string {
  const random = seeded(52);
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: 640 }, ['#d8663f', '#eb9a5c', '#f6c985', '#fbe7bd']),
    disc(1240, 330, 170, '#fff1cf'),
    glow(1240, 330, 560, '#fff1cf', 0.5),
    mountains(
      random,
      { width: W, bottom: 700, y: 600, rise: 170, fill: '#d9824f', opacity: 0.75 },
      6,
    ),
    hills(random, { width: W, bottom: 1125, y: 620, rise: 60, fill: '#d08a4d' }, 1.2),
    hills(random, { width: W, bottom: 1125, y: 700, rise: 50, fill: '#b96f3d' }, 1.6),
    ...times(26, () =>
      palm(random, random() * W, 705 + random() * 26, 120 + random() * 90, '#6d4a35'),
    ),
    hills(random, { width: W, bottom: 1125, y: 790, rise: 26, fill: '#7d5a34' }, 1.1),
    ...times(11, (index) =>
      palm(
        random,
        40 + index * 60 + random() * 40,
        815 + random() * 30,
        250 + random() * 120,
        '#33483a',
      ),
    ),
    ...times(8, (index) =>
      palm(
        random,
        1180 + index * 82 + random() * 40,
        815 + random() * 30,
        260 + random() * 130,
        '#2b4034',
      ),
    ),
    ...channel(),
    reeds(random, { x: 0, y: 990, width: 520, height: 135 }, '#3f5a3f', 190),
    reeds(random, { x: 1330, y: 980, width: 470, height: 145 }, '#36503a', 190),
  ]);
}

function channel(): string[] {
  return [
    path(
      'M862 792 C 868 860, 800 900, 860 960 L 500 1125 L 800 1125 L 905 985 L 1010 1125 L 1360 1125 L 960 958 C 915 900, 896 850, 884 792Z',
      '#9fd0c4',
    ),
    path(
      'M868 792 C 874 860, 826 900, 884 962 L 640 1125 L 740 1125 L 905 985Z',
      '#d9f0e2',
      'opacity="0.7"',
    ),
    path('M800 1125 L 905 985 L 1010 1125Z', '#5d4027'),
    polygon('850,968 905,930 960,964 905,992', '#e9c895'),
    polygon('850,968 905,992 905,1016 852,990', '#b98a55'),
    polygon('960,964 905,992 905,1016 958,986', '#8f673d'),
  ];
}

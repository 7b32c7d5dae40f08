import { H, W } from './frame';
import { hills, reeds, ripples, stars } from './nature';
import {
  box,
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
import { pylon, wire } from './works';

/** Windowless halls above a river and its fields. */
export function planaltoServers(): string {
  const random = seeded(61);
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: 640 }, ['#12223b', '#27506a', '#5f9a94', '#e6cf9a']),
    stars(random, { x: 0, y: 0, width: W, height: 260 }, 70),
    hills(random, { width: W, bottom: 700, y: 600, rise: 54, fill: '#3a6a70' }, 1.2),
    ...[200, 620, 1040, 1460].map((x) => pylon(x, 610, 230, '#1b3444')),
    ...[-220, 200, 620, 1040, 1460].flatMap((x) =>
      [-42, 42].map((side) => wire([x + side, 434], [x + 420 + side, 434], 40, '#1b3444', 2)),
    ),
    hills(random, { width: W, bottom: H, y: 650, rise: 20, fill: '#2b5551' }, 1.5),
    hall(random, 780, 720, 420, 130),
    hall(random, 1300, 720, 400, 130),
    hall(random, 900, 800, 560, 165),
    ...times(13, (index) =>
      polygon(
        `-40,${700 + index * 34} ${760 - index * 34},${690 + index * 17} ${760 - index * 40},${706 + index * 19} -40,${722 + index * 36}`,
        index % 2 ? '#6f9a4f' : '#54823f',
      ),
    ),
    path(
      'M1800 790 C 1500 840, 1150 820, 960 870 S 560 1000, 420 1125 L 1240 1125 C 1200 1030, 1360 960, 1800 920Z',
      '#7fc0b8',
    ),
    path(
      'M1800 830 C 1520 870, 1190 850, 1000 910 S 700 1040, 620 1125 L 900 1125 C 900 1010, 1200 930, 1800 880Z',
      '#bfe3d3',
      'opacity="0.7"',
    ),
    ripples(random, { x: 620, y: 880, width: 700, height: 230 }, '#f0fbef', 60),
    stroke('1225,800 1225,880', '#17283a', 16),
    box({ x: 1500, y: 900, width: 16, height: 190 }, '#f4ead0'),
    ...times(9, (index) =>
      box({ x: 1500, y: 906 + index * 20, width: index % 3 ? 9 : 16, height: 6 }, '#b5453a'),
    ),
    reeds(random, { x: 1260, y: 1000, width: 540, height: 125 }, '#24463a', 190),
    reeds(random, { x: 0, y: 1030, width: 420, height: 95 }, '#2c5236', 140),
  ]);
}

function hall(random: Random, x: number, y: number, width: number, height: number): string {
  return [
    box({ x, y: y - height, width, height }, '#20354a'),
    polygon(
      `${x},${y - height} ${x + 60},${y - height - 34} ${x + width + 60},${y - height - 34} ${x + width},${y - height}`,
      '#2f4a62',
    ),
    polygon(
      `${x + width},${y - height} ${x + width + 60},${y - height - 34} ${x + width + 60},${y - 34} ${x + width},${y}`,
      '#17283a',
    ),
    ...times(Math.floor(width / 22), (index) =>
      box(
        { x: x + 10 + index * 22, y: y - height + 14, width: 3, height: height - 28 },
        '#4fe0c4',
        `opacity="${0.15 + Math.round(random() * 70) / 100}"`,
      ),
    ),
    ...times(Math.floor(width / 70), (index) =>
      box({ x: x + 40 + index * 70, y: y - height - 44, width: 34, height: 18 }, '#3d5a70'),
    ),
    ...times(Math.floor(width / 70), (index) =>
      glow(
        x + 60 + index * 70,
        y - height - 70 - random() * 40,
        80 + random() * 60,
        '#dfeaf0',
        0.5,
      ),
    ),
  ].join('');
}

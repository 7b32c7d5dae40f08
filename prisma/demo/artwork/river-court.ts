import { H, W } from './frame';
import { hills, lightColumn, ripples } from './nature';
import { box, disc, path, picture, seeded, shade, stroke, times } from './shapes';
import { windows } from './works';

/** Two decks with a flag between walls of forest. */
export function riverCourt(): string {
  const random = seeded(43);
  const trees = (y: number, size: number, colour: string, count: number) =>
    times(count, () => {
      const [x, radius] = [random() * W, size * (0.5 + random() * 0.7)];
      return disc(x, y - random() * size * 1.2, radius, colour);
    }).join('');
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: 660 }, ['#f2dfae', '#f6ecc9', '#dfe7cb']),
    disc(520, 250, 96, '#fff6dc'),
    hills(random, { width: W, bottom: 680, y: 470, rise: 50, fill: '#b9cda6', opacity: 0.8 }, 1.3),
    trees(560, 80, '#8db08a', 70),
    trees(625, 66, '#5c8d6d', 80),
    trees(660, 46, '#33684f', 90),
    shade({ x: 0, y: 655, width: W, height: 470 }, ['#567f5f', '#a79b63', '#c9b176', '#7f6b41']),
    lightColumn(random, { x: 520, y: 690, width: 190, height: 400 }, '#fff3cf'),
    ripples(random, { x: 0, y: 670, width: W, height: 450 }, '#f4e6b8', 110),
    path('M760 850 L1480 850 L1560 800 L1590 760 L700 760 Z', '#f7f2e6'),
    path('M736 812 L1540 812 L1480 850 L760 850Z', '#2d6d73'),
    ...[660, 540].map((y, deck) =>
      box(
        { x: 760 + deck * 40, y, width: 720 - deck * 110, height: 104 },
        deck ? '#fbf5e5' : '#f3ead2',
      ),
    ),
    ...[672, 552].map((y, deck) =>
      windows(
        { x: 780 + deck * 40, y: y + 14, width: 680 - deck * 110, height: 52 },
        deck ? 9 : 11,
        '#3f6f63',
      ),
    ),
    ...[652, 530].map((y, deck) =>
      box({ x: 736 + deck * 40, y, width: 768 - deck * 110, height: 14 }, '#c0583f'),
    ),
    stroke('1420,530 1420,400', '#4a3a2c', 6),
    path(
      'M1420 404 Q 1460 390 1500 408 T 1570 402 L1570 452 Q 1530 466 1500 454 T 1420 456Z',
      '#2d6d73',
    ),
    box({ x: 880, y: 462, width: 46, height: 70 }, '#4a3a2c'),
    box({ x: 120, y: 850, width: 380, height: 22 }, '#5b452f'),
    ...times(5, (index) => box({ x: 140 + index * 84, y: 868, width: 14, height: 190 }, '#4a3726')),
    box({ x: 214, y: 716, width: 14, height: 138 }, '#4a3726'),
    box({ x: 186, y: 700, width: 70, height: 92 }, '#fdf8e8', 'stroke="#4a3726" stroke-width="4"'),
    ...times(6, (index) =>
      box({ x: 198, y: 716 + index * 12, width: index % 3 ? 46 : 32, height: 4 }, '#7d6b4d'),
    ),
  ]);
}

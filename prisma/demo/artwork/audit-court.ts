import { H, W } from './frame';
import { clouds } from './nature';
import { box, disc, picture, polygon, seeded, shade, stroke, times } from './shapes';

/** Columns and steps in a low sun. */
export function auditCourt(): string {
  const random = seeded(64);
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: 900 }, ['#2e4d7d', '#7f9fc0', '#e9dcc3']),
    shade({ x: 0, y: 850, width: W, height: 275 }, ['#b9a87f', '#8f8465']),
    clouds(random, { x: 0, y: 60, width: W, height: 260 }, '#f6ead3', 8),
    polygon('220,330 900,110 1580,330', '#e7d3ab'),
    polygon('330,312 900,140 1470,312', '#c9ae7d'),
    disc(900, 248, 46, '#8a6c42'),
    stroke('850,252 900,200 950,252', '#e7d3ab', 6),
    box({ x: 200, y: 326, width: 1400, height: 34 }, '#f3e4c3'),
    box({ x: 230, y: 360, width: 1340, height: 56 }, '#d9c194'),
    box({ x: 250, y: 416, width: 1300, height: 440 }, '#39496a'),
    ...[560, 860, 1160].map((x) =>
      box({ x, y: 520, width: 120, height: 336 }, '#26334f', 'rx="60"'),
    ),
    box({ x: 884, y: 560, width: 72, height: 296 }, '#f6cf86', 'rx="36"'),
    ...times(8, (index) => column(270 + index * 174)),
    ...times(7, (step) =>
      box(
        { x: 170 - step * 34, y: 852 + step * 40, width: 1460 + step * 68, height: 42 },
        step % 2 ? '#e3cfa3' : '#f1e0bb',
      ),
    ),
    ...times(8, (index) =>
      polygon(
        `${300 + index * 174},856 ${356 + index * 174},856 ${160 + index * 210},1125 ${80 + index * 210},1125`,
        '#2b3a5e',
        'opacity="0.22"',
      ),
    ),
    ...times(5, (index) =>
      box(
        { x: 884 - index * 24, y: 862 + index * 54, width: 72 + index * 48, height: 30 },
        '#ffe3a6',
        'opacity="0.5"',
      ),
    ),
  ]);
}

function column(x: number): string {
  return [
    box({ x: x - 12, y: 416, width: 110, height: 24 }, '#f6e8c9'),
    box({ x, y: 440, width: 86, height: 392 }, '#f3e2bd'),
    ...times(4, (flute) =>
      box({ x: x + 34 + flute * 13, y: 440, width: 7, height: 392 }, '#b3976a', 'opacity="0.6"'),
    ),
    box({ x: x - 14, y: 832, width: 114, height: 26 }, '#f6e8c9'),
  ].join('');
}

import { H, W } from './frame';
import { box, disc, path, picture, polygon, seeded, shade, times } from './shapes';

/** A hall of parcels with two open bays. */
export function freeZoneParcels(): string {
  const random = seeded(65);
  const tones = ['#c9955a', '#b57f45', '#d9ab73', '#a06c3a', '#cda06a'];
  const parcels = times(150, (index) => {
    const row = Math.floor(index / 25);
    const width = 64 + random() * 60;
    const height = 44 + random() * 40;
    return parcel(
      -50 + (index % 25) * 76 + random() * 26,
      720 + row * 72 + random() * 12,
      width,
      height,
      tones[Math.floor(random() * 5)] ?? '',
    );
  });
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: H }, ['#22384a', '#3f6272', '#6f8f95']),
    ...times(7, (index) =>
      polygon(
        `${index * 300 - 40},0 ${index * 300 - 10},0 ${900 + (index - 3) * 170},420 ${895 + (index - 3) * 170},420`,
        '#1b2d3c',
      ),
    ),
    ...times(6, (index) =>
      box({ x: 0, y: 40 + index * 62, width: W, height: 6 }, '#1b2d3c', 'opacity="0.6"'),
    ),
    box({ x: 0, y: 400, width: W, height: 320 }, '#2c4656'),
    ...[430, 1010].map((x) =>
      shade({ x, y: 440, width: 360, height: 280 }, ['#fbd79a', '#f7efd9']),
    ),
    ...[430, 1010].map((x) =>
      box(
        { x: x - 14, y: 426, width: 388, height: 294 },
        'none',
        'stroke="#e0a33e" stroke-width="14"',
      ),
    ),
    ...[430, 1010].map((x) =>
      polygon(
        `${x},720 ${x + 360},720 ${x + 480},1125 ${x - 120},1125`,
        '#ffe9bd',
        'opacity="0.16"',
      ),
    ),
    box({ x: 560, y: 560, width: 120, height: 160 }, '#36505e'),
    box({ x: 570, y: 572, width: 100, height: 54 }, '#bcd5d8'),
    ...parcels,
    officer(1190, 720),
  ]);
}

function parcel(x: number, y: number, width: number, height: number, tone: string): string {
  return [
    box({ x, y: y - height, width, height }, tone),
    polygon(
      `${x},${y - height} ${x + 18},${y - height - 15} ${x + width + 18},${y - height - 15} ${x + width},${y - height}`,
      '#e6c08c',
    ),
    polygon(
      `${x + width},${y - height} ${x + width + 18},${y - height - 15} ${x + width + 18},${y - 15} ${x + width},${y}`,
      '#7f552c',
    ),
    box(
      { x: x + width * 0.42, y: y - height, width: width * 0.14, height },
      '#f1ddb4',
      'opacity="0.8"',
    ),
    box(
      { x: x + width * 0.64, y: y - height * 0.7, width: width * 0.26, height: height * 0.3 },
      '#fbf6ea',
    ),
  ].join('');
}

function officer(x: number, y: number): string {
  return [
    path(
      `M${x - 34} ${y} L${x - 30} ${y - 120} Q${x - 26} ${y - 150} ${x} ${y - 152} Q${x + 26} ${y - 150} ${x + 30} ${y - 120} L${x + 34} ${y}Z`,
      '#1d2f44',
    ),
    disc(x, y - 176, 25, '#1d2f44'),
    box({ x: x - 60, y: y - 118, width: 66, height: 46 }, '#c9955a'),
  ].join('');
}

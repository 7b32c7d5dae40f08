import { H, W } from './frame';
import { lightColumn, ripples, stars } from './nature';
import { box, glow, picture, seeded, shade, stroke, times } from './shapes';
import { hull, lamp } from './works';

/** Boats hung with lamps on a black sea. */
export function squidLights(): string {
  const random = seeded(21);
  const boats: [number, number, number][] = [
    [250, 590, 0.35],
    [560, 604, 0.5],
    [1500, 598, 0.42],
    [1720, 592, 0.3],
    [980, 690, 1.25],
  ];
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: 590 }, ['#050b1c', '#0b2236', '#124a55']),
    stars(random, { x: 0, y: 0, width: W, height: 420 }, 170),
    shade({ x: 0, y: 585, width: W, height: 540 }, ['#0f4650', '#0a2b3a', '#04101f']),
    ...boats.map(([x, y, size]) => glow(x, y - 60 * size, 520 * size, '#c9ffe9', 0.75)),
    ...boats.map(([x, y, size]) =>
      lightColumn(random, { x, y: y + 4, width: 330 * size, height: 300 * size }, '#bff5e2'),
    ),
    ripples(random, { x: 0, y: 600, width: W, height: 520 }, '#5fb5ab', 110),
    ...boats.map(([x, y, size]) => squidBoat(x, y, size)),
  ]);
}

function squidBoat(x: number, y: number, size: number): string {
  const length = 360 * size;
  const left = x - length / 2;
  const lamps = times(15, (index) =>
    lamp(
      left + length * (0.08 + index * 0.058),
      y - 118 * size + (index % 2) * 12 * size,
      7 * size,
      '#e8fff4',
    ),
  );
  return [
    hull(left, y, length, 50 * size, '#06121f'),
    box(
      { x: left + length * 0.1, y: y - 96 * size, width: length * 0.2, height: 50 * size },
      '#0b1e2c',
    ),
    stroke(
      `${left + length * 0.05},${y - 118 * size} ${left + length * 0.92},${y - 118 * size}`,
      '#06121f',
      4 * size,
    ),
    ...[0.12, 0.5, 0.86].map((at) =>
      stroke(
        `${left + length * at},${y - 40 * size} ${left + length * at},${y - 150 * size}`,
        '#06121f',
        5 * size,
      ),
    ),
    ...lamps,
  ].join('');
}

import { H, W } from './frame';
import { birds, clouds, mountains, reeds } from './nature';
import { box, disc, path, picture, polygon, seeded, shade, stroke, times } from './shapes';
import { wire } from './works';

/** A freight train from edge to edge of the steppe, two gauges in front. */
export function zholkentTrain(): string {
  const random = seeded(51);
  const colours = ['#b5573f', '#2f6670', '#d9a14a', '#6f7f6a', '#8a4338', '#3d5566'];
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: 720 }, ['#4f8f9c', '#8fbdb9', '#e4dcb6', '#f3cf94']),
    clouds(random, { x: 0, y: 70, width: W, height: 420 }, '#fbf4e2', 13),
    mountains(
      random,
      { width: W, bottom: 740, y: 690, rise: 74, fill: '#9aa79a', opacity: 0.7 },
      8,
    ),
    shade({ x: 0, y: 690, width: W, height: 435 }, ['#e3c47f', '#c99f57', '#8a6a3a']),
    ...times(14, (index) =>
      stroke(`${index * 140 - 20},560 ${index * 140 - 20},742`, '#4c4636', 6),
    ),
    ...times(14, (index) => stroke(`${index * 140 - 48},580 ${index * 140 + 8},580`, '#4c4636', 5)),
    wire([0, 592], [W, 592], 6, '#4c4636', 2),
    ...times(10, (index) =>
      wagon(
        index * 150 - 66,
        770,
        colours[Math.floor(random() * colours.length)] ?? '',
        colours[Math.floor(random() * colours.length)] ?? '',
      ),
    ),
    locomotive(1440, 770),
    box({ x: 0, y: 786, width: W, height: 12 }, '#4a3c28'),
    rails(640, 1040, '#5a4a33'),
    rails(1130, 960, '#6f5c3e'),
    reeds(random, { x: 0, y: 985, width: 330, height: 140 }, '#8d6d35', 200),
    reeds(random, { x: 1500, y: 970, width: 300, height: 155 }, '#8d6d35', 160),
    birds(random, { x: 980, y: 270, width: 420, height: 150 }, '#3c5a5f', 9),
  ]);
}

function wagon(x: number, y: number, low: string, high: string): string {
  const wheels = [16, 40, 92, 116].map((at) => disc(x + at, y + 8, 9, '#2e2a24'));
  return [
    box({ x: x + 2, y: y - 8, width: 138, height: 12 }, '#3b352b'),
    box({ x: x + 5, y: y - 58, width: 132, height: 50 }, low),
    box({ x: x + 5, y: y - 108, width: 132, height: 49 }, high),
    ...times(9, (rib) =>
      box({ x: x + 14 + rib * 14, y: y - 104, width: 2, height: 92 }, '#000', 'opacity="0.13"'),
    ),
    ...wheels,
  ].join('');
}

function locomotive(x: number, y: number): string {
  return [
    path(
      `M${x} ${y} L${x} ${y - 120} L${x + 190} ${y - 120} Q${x + 232} ${y - 112} ${x + 240} ${y - 56} L${x + 244} ${y}Z`,
      '#24485a',
    ),
    box({ x, y: y - 62, width: 241, height: 16 }, '#e2b04e'),
    path(
      `M${x + 178} ${y - 106} L${x + 204} ${y - 106} Q${x + 220} ${y - 100} ${x + 224} ${y - 74} L${x + 178} ${y - 74}Z`,
      '#d8ecec',
    ),
    ...[30, 66, 166, 202].map((at) => disc(x + at, y + 4, 13, '#1d1c1a')),
  ].join('');
}

function rails(x: number, width: number, colour: string): string {
  const top = 812;
  const sleepers = times(12, (index) => {
    const near = (index / 11) ** 1.9;
    const y = top + near * 312;
    const half = 26 + near * width * 0.3;
    return box(
      { x: x + (x - 900) * near * 0.5 - half, y, width: half * 2, height: 4 + near * 17 },
      colour,
      'opacity="0.8"',
    );
  });
  const end = x + (x - 900) * 0.5;
  return [
    ...sleepers,
    polygon(
      `${x - 15},${top} ${x - 11},${top} ${end - width * 0.2 + 16},1130 ${end - width * 0.2 - 12},1130`,
      '#f2ead8',
    ),
    polygon(
      `${x + 11},${top} ${x + 15},${top} ${end + width * 0.2 + 12},1130 ${end + width * 0.2 - 16},1130`,
      '#f2ead8',
    ),
  ].join('');
}

import { H, W } from './frame';
import { box, path, picture, polygon, seeded, stroke, times } from './shapes';

const SHORE =
  'M-300 1600 L-40 1170 C 180 900, 240 720, 520 690 S 760 430, 980 420 S 1180 120, 1330 -60 L1560 -520';

/** A chart of a bay: depths, a mole, berths and two approaches. */
export function ardilesChart(): string {
  const random = seeded(12);
  const soundings = times(70, () => {
    const [x, y] = [760 + random() * 1000, 320 + random() * 780];
    return stroke(`${x},${y} ${x + 9 + random() * 9},${y}`, '#3f6f7a', 2.4, 'opacity="0.55"');
  });
  return picture(W, H, [
    box({ x: 0, y: 0, width: W, height: H }, '#e6ece4'),
    ...depths(),
    land(),
    band('#6b5a3c', 6),
    ...soundings,
    stroke('560,690 860,800 1010,720', '#4b4538', 16),
    stroke('985,425 1090,560', '#4b4538', 16),
    ...berths(),
    path(
      'M1840 980 C 1500 960, 1250 840, 1040 640',
      'none',
      'stroke="#b5493a" stroke-width="6" stroke-dasharray="26 16"',
    ),
    path(
      'M1500 1170 C 1380 1010, 1200 900, 1030 650',
      'none',
      'stroke="#2f6673" stroke-width="6" stroke-dasharray="26 16"',
    ),
    compass(1590, 250),
    box(
      { x: 28, y: 28, width: W - 56, height: H - 56 },
      'none',
      'stroke="#6b5a3c" stroke-width="4"',
    ),
    box(
      { x: 42, y: 42, width: W - 84, height: H - 84 },
      'none',
      'stroke="#6b5a3c" stroke-width="1.5"',
    ),
  ]);
}

function band(colour: string, width: number): string {
  return path(SHORE, 'none', `stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"`);
}

// Lines of equal depth and height are the shore drawn ever thinner, one colour over the other.
function contours(colours: string[], edge: string, widest: number, step: number): string[] {
  return colours.flatMap((colour, index) => {
    const width = widest - index * step;
    return [band(edge, width + 3), band(colour, width)];
  });
}

function depths(): string[] {
  return contours(['#cfdfdc', '#bcd5d3', '#a6c8c9', '#8fbabf', '#76abb3'], '#5d8d95', 980, 200);
}

function land(): string {
  const heights = ['#d9bd83', '#e0c892', '#e8d5a6', '#eee0ba', '#f3e8cb'];
  const ground = box({ x: 0, y: 0, width: W, height: H }, '#d1b174');
  return [
    `<clipPath id="land"><path d="${SHORE} L-60 -60 Z"/></clipPath>`,
    `<g clip-path="url(#land)">${ground}${contours(heights, '#b89a5c', 760, 160).join('')}</g>`,
  ].join('');
}

function berths(): string[] {
  return [
    ...times(5, (index) =>
      box(
        { x: 630 + index * 46, y: 628 - index * 32, width: 40, height: 15 },
        '#b5493a',
        `transform="rotate(-35 ${650 + index * 46} ${636 - index * 32})"`,
      ),
    ),
    ...times(3, (index) =>
      box(
        { x: 610 + index * 66, y: 728 + index * 24, width: 52, height: 15 },
        '#2f6673',
        `transform="rotate(20 ${636 + index * 66} ${736 + index * 24})"`,
      ),
    ),
  ];
}

function compass(x: number, y: number): string {
  const points = times(8, (index) => {
    const long = index % 2 === 0 ? 118 : 62;
    return `<g transform="rotate(${index * 45} ${x} ${y})">${polygon(
      `${x},${y - long} ${x + 15},${y - 15} ${x},${y}`,
      '#35606b',
    )}${polygon(`${x},${y - long} ${x - 15},${y - 15} ${x},${y}`, '#8fb4b5')}</g>`;
  });
  return `<circle cx="${x}" cy="${y}" r="92" fill="none" stroke="#35606b" stroke-width="3"/>${points.join('')}`;
}

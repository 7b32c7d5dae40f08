import { H, W } from './frame';
import { birds, clouds, hills } from './nature';
import { box, path, picture, polygon, seeded, shade, stroke, times } from './shapes';
import { windows } from './works';

/** Silos above a striped field. */
export function grainElevators(): string {
  const random = seeded(54);
  const silo = (x: number, width: number, top: number, light: string, dark: string) =>
    [
      box({ x, y: top, width, height: 740 - top }, light),
      box({ x: x + width * 0.58, y: top, width: width * 0.42, height: 740 - top }, dark),
      path(`M${x} ${top} Q${x + width / 2} ${top - width * 0.45} ${x + width} ${top}Z`, dark),
    ].join('');
  const furrows = times(19, (index) => {
    const x = (index - 9) * 62;
    return polygon(
      `${900 + x * 0.55},742 ${900 + (x + 30) * 0.55},742 ${900 + (x + 30) * 4},1125 ${900 + x * 4},1125`,
      index % 2 ? '#d9a441' : '#bd8430',
    );
  });
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: 750 }, ['#3f5f7d', '#86a3b0', '#dccfae', '#f4d692']),
    clouds(random, { x: 0, y: 70, width: W, height: 300 }, '#f7ecd2', 10),
    hills(random, { width: W, bottom: 760, y: 724, rise: 18, fill: '#8f9c86' }, 2),
    ...times(6, (index) => silo(840 + index * 122, 116, 330, '#e9e2d3', '#b7b2a8')),
    silo(1560, 150, 400, '#dcd3c2', '#a9a398'),
    box({ x: 700, y: 200, width: 150, height: 540 }, '#d8cfbf'),
    box({ x: 786, y: 200, width: 64, height: 540 }, '#a8a197'),
    polygon('690,204 775,150 860,204', '#8c4a3a'),
    windows({ x: 716, y: 240, width: 60, height: 26 }, 3, '#4f5f66'),
    box({ x: 840, y: 268, width: 740, height: 34 }, '#8c4a3a'),
    ...times(12, (index) => box({ x: 860 + index * 60, y: 300, width: 6, height: 40 }, '#6a5a50')),
    stroke('775,190 420,560 420,740', '#7a7068', 14),
    box({ x: 0, y: 738, width: W, height: 10 }, '#6f6a45'),
    box({ x: 0, y: 742, width: W, height: 383 }, '#c8923a'),
    ...furrows,
    ...[
      { x: 110, y: 812, width: 720, height: 72 },
      { x: 1010, y: 916, width: 960, height: 100 },
    ].flatMap((bag) => [
      box(
        { ...bag, x: bag.x + 12, y: bag.y + 22 },
        '#6b4a1c',
        `rx="${bag.height / 2}" opacity="0.35"`,
      ),
      shade(bag, ['#fffdf6', '#f3efe6', '#bdb8ae'], `rx="${bag.height / 2}"`),
    ]),
    birds(random, { x: 200, y: 250, width: 400, height: 170 }, '#2f4557', 10),
  ]);
}

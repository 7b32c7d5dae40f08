import { H, W } from './frame';
import { mountains } from './nature';
import { disc, path, picture, polygon, seeded, shade, stroke, times } from './shapes';
import { wire } from './works';

/** Ropes of kelp under the surface. */
export function seaweedLines(): string {
  const random = seeded(67);
  const fronds = times(15, (index) => {
    const x = 60 + index * 122 + random() * 30;
    const leaves = times(15, (leaf) => {
      const y = 220 + leaf * 52;
      const side = leaf % 2 ? 1 : -1;
      const reach = (78 - leaf * 2.4) * (0.8 + random() * 0.5);
      return path(
        `M${x} ${y} q${side * reach * 0.5} ${10} ${side * reach} ${60 + random() * 30} q${-side * reach * 0.8} ${-16} ${-side * reach} ${-42}Z`,
        ['#c9a83f', '#a8862f', '#7f7a2f', '#5f6a34'][Math.floor(random() * 4)] ?? '',
      );
    });
    return stroke(`${x},190 ${x + 6},1010`, '#5a4c22', 6) + leaves.join('');
  });
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: H }, [
      '#e8f3df',
      '#8fd0c0',
      '#3f9a9a',
      '#14586a',
      '#072d44',
    ]),
    ...times(9, (index) =>
      polygon(
        `${140 + index * 210},-10 ${230 + index * 210},-10 ${90 + index * 190},1125 ${-120 + index * 190},1125`,
        '#ffffff',
        'opacity="0.09"',
      ),
    ),
    mountains(random, { width: W, bottom: H, y: 1085, rise: 90, fill: '#05233a' }, 6),
    `<g opacity="0.35" transform="translate(60 30) scale(0.98)">${fronds.join('')}</g>`,
    wire([-20, 180], [1820, 180], 40, '#f3e5c3', 10),
    ...fronds,
    ...times(
      9,
      (index) =>
        disc(100 + index * 205, 172 + Math.sin(index) * 6, 30, '#e2603f') +
        disc(92 + index * 205, 164 + Math.sin(index) * 6, 9, '#f7a98a'),
    ),
    ...times(24, () => disc(random() * W, 300 + random() * 760, 3 + random() * 8, '#e8fff8', 0.35)),
  ]);
}

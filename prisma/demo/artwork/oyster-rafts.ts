import { H, W } from './frame';
import { box, path, picture, seeded, shade, times } from './shapes';

/** Rafts on a bay seen from above, with the lines between them. */
export function oysterRafts(): string {
  const random = seeded(66);
  const rafts = times(78, (index) => {
    const [column, row] = [index % 13, Math.floor(index / 13)];
    const [x, y] = [150 + column * 128 + random() * 30, 190 + row * 150 + random() * 40];
    if (random() < 0.16) return '';
    const beams = times(8, (beam) => box({ x, y: y + beam * 10, width: 84, height: 4 }, '#e9d7ab'));
    const cross = times(4, (beam) =>
      box({ x: x + 4 + beam * 24, y: y - 3, width: 4, height: 80 }, '#c9ab6f'),
    );
    return `<g transform="rotate(${(random() * 24 - 12).toFixed(1)} ${x + 42} ${y + 36})">${box({ x: x + 8, y: y + 10, width: 84, height: 76 }, '#0f4f57', 'opacity="0.35"')}${beams.join('')}${cross.join('')}</g>`;
  });
  const lines = times(9, (index) => {
    const y = 150 + index * 118;
    return path(
      `M-20 ${y} C 400 ${y - 70 + random() * 60}, 900 ${y + 80 - random() * 60}, 1820 ${y - 40 + random() * 80}`,
      'none',
      `stroke="${index === 3 || index === 6 ? '#d64f3d' : '#f6f3df'}" stroke-width="${index === 3 || index === 6 ? 7 : 3}" stroke-dasharray="18 12"`,
    );
  });
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: H }, ['#4fb0ab', '#2f939a', '#1f7484']),
    ...times(16, (index) =>
      path(
        `M-50 ${index * 80} q 300 ${-40 + random() * 80} 620 0 t 620 0 t 640 0`,
        'none',
        'stroke="#7fcfc4" stroke-width="26" opacity="0.16"',
      ),
    ),
    ...lines,
    ...rafts,
    path('M-20 -20 L620 -20 C 520 60, 380 70, 300 150 S 120 300, -20 330Z', '#d9c48c'),
    path('M-20 -20 L540 -20 C 440 40, 330 50, 250 130 S 90 260, -20 280Z', '#7f9a5f'),
    path('M1820 1145 L1180 1145 C 1330 1060, 1460 1060, 1560 960 S 1760 820, 1820 800Z', '#d9c48c'),
    path('M1820 1145 L1290 1145 C 1420 1080, 1520 1080, 1610 990 S 1780 860, 1820 850Z', '#7f9a5f'),
    ...(
      [
        [1010, 392, 12],
        [1046, 446, 15],
        [712, 700, -20],
      ] as const
    ).map(
      ([x, y, angle]) =>
        `<g transform="rotate(${angle} ${x} ${y})">${path(`M${x - 48} ${y} q48 -26 104 0 q-56 26 -104 0Z`, '#f7f1e2')}${path(`M${x - 50} ${y} l-150 -26 l0 52Z`, '#ffffff', 'opacity="0.25"')}</g>`,
    ),
  ]);
}

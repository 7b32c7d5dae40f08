import { H, W } from './frame';
import { fir, hills } from './nature';
import { box, disc, glow, path, picture, seeded, shade, times } from './shapes';
import { windows } from './works';

/** A train with one bright carriage among birches in the snow. */
export function libraryTrain(): string {
  const random = seeded(56);
  const birches = times(24, () => {
    const [x, width] = [random() * W, 9 + random() * 20];
    const marks = times(12, () =>
      box(
        { x: x + random() * width * 0.5, y: random() * 1050, width: width * 0.55, height: 5 },
        '#4a5568',
        'opacity="0.75"',
      ),
    );
    return box({ x, y: 0, width, height: 900 + width * 8 }, '#e8edf2') + marks.join('');
  });
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: 800 }, ['#5d7897', '#9db4c9', '#d8dfe6']),
    ...times(60, () => fir(random() * W, 720 + random() * 20, 160 + random() * 150, '#6f8aa3')),
    ...times(40, () => fir(random() * W, 750 + random() * 14, 120 + random() * 120, '#48647f')),
    shade({ x: 0, y: 740, width: W, height: 385 }, ['#cfdce8', '#f4f7fa', '#dfe8f0']),
    glow(1085, 860, 460, '#ffc56e', 0.7, 0.45),
    ...[-180, 330].map((x) => carriage(x, '#3d4f66', '#8fa3b8')),
    carriage(840, '#a8442f', '#ffd583'),
    carriage(1350, '#3d4f66', '#8fa3b8'),
    box({ x: 0, y: 806, width: W, height: 8 }, '#2c3848'),
    ...birches.slice(0, 15),
    hills(random, { width: W, bottom: H, y: 960, rise: 24, fill: '#f6f9fb' }, 1.2),
    ...times(7, (index) => villager(900 + index * 62 + random() * 20, 985 + random() * 22)),
    ...times(150, () => disc(random() * W, random() * H, 1.5 + random() * 3.5, '#ffffff', 0.85)),
  ]);
}

function carriage(x: number, body: string, lit: string): string {
  return [
    path(
      `M${x} 790 L${x} 620 Q${x + 10} 592 ${x + 40} 590 L${x + 450} 590 Q${x + 480} 592 ${x + 490} 620 L${x + 490} 790Z`,
      body,
    ),
    box({ x, y: 604, width: 490, height: 8 }, '#ffffff', 'opacity="0.35"'),
    windows({ x: x + 24, y: 644, width: 442, height: 66 }, 8, lit, 'rx="5"'),
    ...[60, 110, 380, 430].map((at) => disc(x + at, 792, 18, '#222d3a')),
  ].join('');
}

function villager(x: number, y: number): string {
  return [
    path(
      `M${x - 16} ${y} Q${x - 15} ${y - 62} ${x} ${y - 64} Q${x + 15} ${y - 62} ${x + 16} ${y}Z`,
      '#25334a',
    ),
    disc(x, y - 74, 12, '#25334a'),
    box({ x: x + 8, y: y - 44, width: 20, height: 15 }, '#d9a25b'),
  ].join('');
}

import { H, W } from './frame';
import { box, disc, path, picture, type Random, seeded, stroke, times } from './shapes';

const COLOURS = ['#c96f3f', '#2f7f7c', '#e2b061', '#7c4a35', '#8fb8a6', '#d98e5a', '#43605a'];

/** The shares of a channel as the hours of a dial. */
export function tamritClock(): string {
  const random = seeded(53);
  return picture(W, H, [
    box({ x: 0, y: 0, width: W, height: H }, '#f4e9d2'),
    ...times(40, (index) => stroke(`0,${20 + index * 29} ${W},${20 + index * 29}`, '#e4d3ae', 1.5)),
    disc(900, 562, 496, '#e9d7b0'),
    ring(370, 470, random),
    ring(250, 350, random),
    ring(130, 230, random),
    disc(900, 562, 104, '#9fd0c4'),
    disc(900, 562, 64, '#d9f0e2'),
    ...times(12, (index) => {
      const turn = (index / 12) * Math.PI * 2 - Math.PI / 2;
      return stroke(
        `${900 + Math.cos(turn) * 482},${562 + Math.sin(turn) * 482} ${900 + Math.cos(turn) * 512},${562 + Math.sin(turn) * 512}`,
        '#5d4027',
        7,
      );
    }),
    stroke(`900,562 ${900 + 330},${562 - 300}`, '#3b2a1a', 9),
    disc(900, 562, 18, '#3b2a1a'),
  ]);
}

function wedge(inner: number, outer: number, from: number, to: number, fill: string): string {
  const at = (radius: number, turn: number) =>
    `${900 + Math.cos(turn) * radius} ${562 + Math.sin(turn) * radius}`;
  const large = to - from > Math.PI ? 1 : 0;
  return path(
    `M${at(inner, from)} L${at(outer, from)} A${outer} ${outer} 0 ${large} 1 ${at(outer, to)} L${at(inner, to)} A${inner} ${inner} 0 ${large} 0 ${at(inner, from)}Z`,
    fill,
    'stroke="#f4e9d2" stroke-width="4"',
  );
}

function ring(inner: number, outer: number, random: Random): string {
  const cuts: string[] = [];
  for (let turn = -Math.PI / 2, index = 0; turn < Math.PI * 1.5 - 0.02; index += 1) {
    const next = Math.min(turn + 0.09 + random() ** 2 * 0.7, Math.PI * 1.5);
    cuts.push(
      wedge(
        inner,
        outer,
        turn,
        next,
        COLOURS[(index * 3 + Math.floor(random() * 3)) % COLOURS.length] ?? '',
      ),
    );
    turn = next;
  }
  return cuts.join('');
}

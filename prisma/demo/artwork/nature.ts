import { box, disc, n, path, polygon, type Random, stroke, times } from './shapes';

type Land = {
  width: number;
  /** Where the land ends below. */
  bottom: number;
  /** Its middle height on the picture. */
  y: number;
  /** How far it rises and falls. */
  rise: number;
  fill: string;
  opacity?: number;
};

/** Sharp mountains from edge to edge. */
export function mountains(random: Random, land: Land, peaks = 9): string {
  const points: [number, number][] = [];
  const step = land.width / peaks / 4;
  for (let x = -step; x <= land.width + step; x += step) {
    const peak = 0.5 + 0.5 * Math.sin((x / land.width) * Math.PI * peaks + random() * 1.1);
    points.push([x, land.y - peak * land.rise - random() * land.rise * 0.35]);
  }
  points.push([land.width + step, land.bottom], [-step, land.bottom]);
  return polygon(points, land.fill, `opacity="${land.opacity ?? 1}"`);
}

/** Soft hills or dunes from edge to edge. */
export function hills(random: Random, land: Land, waves = 2): string {
  const phases = [random() * 7, random() * 7, random() * 7];
  const height = (x: number) =>
    Math.sin((x / land.width) * 6.28 * waves + (phases[0] ?? 0)) * 0.6 +
    Math.sin((x / land.width) * 6.28 * waves * 2.1 + (phases[1] ?? 0)) * 0.28 +
    Math.sin((x / land.width) * 6.28 * waves * 4.7 + (phases[2] ?? 0)) * 0.08;
  const points = times(181, (index): [number, number] => {
    const x = (index / 180) * land.width;
    return [x, land.y - height(x) * land.rise];
  });
  points.push([land.width, land.bottom], [0, land.bottom]);
  return polygon(points, land.fill, `opacity="${land.opacity ?? 1}"`);
}

type Area = { x: number; y: number; width: number; height: number };

/** Light lying on water: short strokes, longer and farther apart toward the viewer. */
export function ripples(random: Random, area: Area, colour: string, count = 90): string {
  return times(count, () => {
    const near = random() ** 1.6;
    const y = area.y + near * area.height;
    const length = (14 + random() * 120) * (0.3 + near);
    const x = area.x + random() * area.width - length / 2;
    return box(
      { x, y, width: length, height: 1.2 + near * 4 },
      colour,
      `rx="2" opacity="${n(0.15 + random() * 0.4)}"`,
    );
  }).join('');
}

/** The column of light that a sun or lamp throws on water below it. */
export function lightColumn(random: Random, { x, y, width, height }: Area, colour: string): string {
  const rows = Math.round(height / 13);
  return times(rows, (row) => {
    const length = width * (0.35 + random() * 0.65) * (1 - (row / rows) * 0.35);
    return box(
      {
        x: x - length / 2 + (random() - 0.5) * width * 0.2,
        y: y + row * 13,
        width: length,
        height: 5,
      },
      colour,
      `rx="2.5" opacity="${n(0.75 - (row / rows) * 0.6)}"`,
    );
  }).join('');
}

/** Long flat clouds. */
export function clouds(random: Random, area: Area, colour: string, count = 7): string {
  return times(count, () => {
    const length = 160 + random() * 420;
    const x = area.x + random() * area.width - length / 2;
    const y = area.y + random() * area.height;
    const bars = times(3, (bar) =>
      box(
        {
          x: x + bar * length * 0.13 * (random() + 0.3),
          y: y + bar * 13,
          width: length * (1 - bar * 0.22),
          height: 14,
        },
        colour,
        'rx="7"',
      ),
    );
    return `<g opacity="${n(0.2 + random() * 0.4)}">${bars.join('')}</g>`;
  }).join('');
}

/** Stars, a few of them large. */
export function stars(random: Random, area: Area, count = 130): string {
  return times(count, () =>
    disc(
      area.x + random() * area.width,
      area.y + random() * area.height,
      0.8 + random() ** 5 * 3.4,
      '#fff8e6',
      0.25 + Math.round(random() * 60) / 100,
    ),
  ).join('');
}

/** A loose flock of birds. */
export function birds(random: Random, area: Area, colour: string, count = 9): string {
  return times(count, () => {
    const span = 9 + random() * 15;
    const [x, y] = [area.x + random() * area.width, area.y + random() * area.height];
    return path(
      `M${n(x - span)} ${n(y)} q${n(span / 2)} ${n(-span * 0.6)} ${n(span)} 0 q${n(span / 2)} ${n(-span * 0.6)} ${n(span)} 0`,
      'none',
      `stroke="${colour}" stroke-width="3" stroke-linecap="round"`,
    );
  }).join('');
}

/** A date palm standing on (x, y). */
export function palm(random: Random, x: number, y: number, height: number, colour: string): string {
  const lean = (random() - 0.5) * height * 0.25;
  const top: [number, number] = [x + lean, y - height];
  const trunk = path(
    `M${n(x - height * 0.025)} ${n(y)} Q${n(x)} ${n(y - height * 0.5)} ${n(top[0])} ${n(top[1])} Q${n(x + height * 0.05)} ${n(y - height * 0.5)} ${n(x + height * 0.03)} ${n(y)}Z`,
    colour,
  );
  const fronds = times(11, (index) => {
    const angle = -Math.PI * (0.02 + (index / 10) * 0.96);
    const reach = height * (0.36 + random() * 0.1);
    const tip: [number, number] = [
      top[0] + Math.cos(angle) * reach,
      top[1] + Math.sin(angle) * reach * 0.62 + reach * 0.42,
    ];
    const bend: [number, number] = [
      top[0] + Math.cos(angle) * reach * 0.6,
      top[1] + Math.sin(angle) * reach * 0.75 - reach * 0.08,
    ];
    return path(
      `M${n(top[0])} ${n(top[1])} Q${n(bend[0])} ${n(bend[1] - reach * 0.14)} ${n(tip[0])} ${n(tip[1])} Q${n(bend[0])} ${n(bend[1] + reach * 0.08)} ${n(top[0])} ${n(top[1])}Z`,
      colour,
    );
  });
  return trunk + fronds.join('');
}

/** A fir standing on (x, y). */
export function fir(x: number, y: number, height: number, colour: string): string {
  const tiers = times(4, (tier) => {
    const top = y - height + tier * height * 0.2;
    const half = height * (0.1 + tier * 0.055);
    return polygon(
      `${x},${top} ${x + half},${top + height * 0.36} ${x - half},${top + height * 0.36}`,
      colour,
    );
  });
  return (
    box(
      { x: x - height * 0.02, y: y - height * 0.1, width: height * 0.04, height: height * 0.1 },
      colour,
    ) + tiers.join('')
  );
}

/** Reeds or grass along a line. */
export function reeds(random: Random, area: Area, colour: string, count = 160): string {
  return times(count, () => {
    const x = area.x + random() * area.width;
    const height = area.height * (0.35 + random() * 0.65);
    const lean = (random() - 0.4) * height * 0.5;
    return stroke(
      `${x},${area.y + area.height} ${x + lean * 0.3},${area.y + area.height - height * 0.6} ${x + lean},${area.y + area.height - height}`,
      colour,
      2.5 + random() * 2,
    );
  }).join('');
}

import { box, glow, n, path, polygon, type Random, stroke, times } from './shapes';

/** A gantry crane on a quay at y, its boom out to the left over the water. */
export function gantry(x: number, y: number, height: number, colour: string): string {
  const span = height * 0.42;
  const beam = y - height * 0.66;
  const apex: [number, number] = [x + span * 0.62, y - height];
  const thick = height * 0.022;
  const legs = [x, x + span].map((leg) => {
    const head = x + span / 2 + (leg - x - span / 2) * 0.78;
    const [foot, top] = [`${leg - thick},${y} ${leg + thick},${y}`, `${head + thick},${beam}`];
    return polygon(`${foot} ${top} ${head - thick},${beam}`, colour);
  });
  const boom = box(
    { x: x - height * 0.62, y: beam, width: height * 1.22, height: thick * 1.7 },
    colour,
  );
  const stays = [x - height * 0.58, x - height * 0.28, x + height * 0.56].map((end) =>
    stroke([apex, [end, beam]], colour, thick * 0.5),
  );
  const mast = [
    stroke([[x + span * 0.2, beam], apex, [x + span * 0.92, beam]], colour, thick * 1.5),
    stroke(
      `${x + span * 0.02},${y - height * 0.34} ${x + span * 0.98},${y - height * 0.34}`,
      colour,
      thick * 1.6,
    ),
    stroke(
      `${x + span * 0.06},${y - height * 0.34} ${x + span * 0.86},${beam}`,
      colour,
      thick * 0.7,
    ),
    box(
      { x: x + span * 1.02, y: beam - height * 0.07, width: height * 0.12, height: height * 0.08 },
      colour,
    ),
    stroke(
      `${x - height * 0.4},${beam} ${x - height * 0.4},${beam + height * 0.24}`,
      colour,
      thick * 0.4,
    ),
    box(
      {
        x: x - height * 0.46,
        y: beam + height * 0.24,
        width: height * 0.12,
        height: height * 0.045,
      },
      colour,
    ),
  ];
  return [...legs, boom, ...stays, ...mast].join('');
}

/** Containers stacked on (x, y), growing upwards. */
export function containers(
  random: Random,
  area: { x: number; y: number; columns: number; rows: number; size: number },
  colours: string[],
): string {
  return times(area.columns, (column) => {
    const high = Math.max(1, Math.round(area.rows * (0.45 + random() * 0.55)));
    return times(high, (row) => {
      const fill = colours[Math.floor(random() * colours.length)] ?? '#000';
      const [x, y] = [area.x + column * area.size * 2.3, area.y - (row + 1) * area.size];
      const ribs = times(6, (rib) =>
        box(
          { x: x + area.size * (0.22 + rib * 0.34), y: y + 3, width: 2, height: area.size - 7 },
          '#000',
          'opacity="0.14"',
        ),
      );
      return box({ x, y, width: area.size * 2.24, height: area.size - 2 }, fill) + ribs.join('');
    }).join('');
  }).join('');
}

/** A lattice pylon standing on (x, y). */
export function pylon(x: number, y: number, height: number, colour: string): string {
  const base = height * 0.15;
  const at = (share: number) => base * (1 - share * 0.86);
  const w = Math.max(2, height * 0.012);
  const lines = [-1, 1].map((side) =>
    stroke(
      `${x + side * base},${y} ${x + side * at(0.7)},${y - height * 0.7} ${x},${y - height}`,
      colour,
      w * 1.5,
    ),
  );
  const braces = times(6, (index) => {
    const [low, high] = [index * 0.12, (index + 1) * 0.12];
    return (
      stroke(
        `${x - at(low)},${y - height * low} ${x + at(high)},${y - height * high}`,
        colour,
        w * 0.7,
      ) +
      stroke(
        `${x + at(low)},${y - height * low} ${x - at(high)},${y - height * high}`,
        colour,
        w * 0.7,
      )
    );
  });
  const arms = [0.68, 0.8, 0.91].map((share, index) => {
    const reach = height * (0.21 - Math.abs(index - 1) * -0.02 - index * 0.03);
    const level = y - height * share;
    return (
      stroke(
        `${x - reach},${level} ${x},${level - height * 0.035} ${x + reach},${level} ${x - reach},${level}`,
        colour,
        w,
      ) +
      [-reach, reach]
        .map((end) =>
          stroke(`${x + end},${level} ${x + end},${level + height * 0.035}`, colour, w * 1.3),
        )
        .join('')
    );
  });
  return [...lines, ...braces, ...arms].join('');
}

/** A wire hanging between two points. */
export function wire(
  from: [number, number],
  to: [number, number],
  sag: number,
  colour: string,
  width = 2,
): string {
  const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 + sag];
  return path(
    `M${n(from[0])} ${n(from[1])} Q${n(middle[0] ?? 0)} ${n(middle[1] ?? 0)} ${n(to[0])} ${n(to[1])}`,
    'none',
    `stroke="${colour}" stroke-width="${width}"`,
  );
}

/** A wind turbine standing on (x, y), turned by an angle in degrees. */
export function turbine(
  x: number,
  y: number,
  height: number,
  colour: string,
  angle: number,
): string {
  const hub = y - height;
  const blades = times(3, (index) => {
    const reach = height * 0.62;
    return `<g transform="rotate(${angle + index * 120} ${n(x)} ${n(hub)})">${path(
      `M${n(x - 3)} ${n(hub)} Q${n(x + height * 0.05)} ${n(hub - reach * 0.3)} ${n(x + 1)} ${n(hub - reach)} L${n(x - 2)} ${n(hub - reach)} Z`,
      colour,
    )}</g>`;
  });
  // It goes down behind whatever ridge stands before it.
  const foot = y + height * 1.2;
  const tower = polygon(
    `${x - height * 0.022},${foot} ${x + height * 0.022},${foot} ${x + height * 0.009},${hub} ${x - height * 0.009},${hub}`,
    colour,
  );
  return `${tower}${blades.join('')}<circle cx="${n(x)}" cy="${n(hub)}" r="${n(height * 0.022)}" fill="${colour}"/>`;
}

/** A hull on the water at y with a bow to the right, from x over a length. */
export function hull(x: number, y: number, length: number, depth: number, fill: string): string {
  return path(
    `M${n(x)} ${n(y - depth)} L${n(x + length * 0.02)} ${n(y)} L${n(x + length * 0.93)} ${n(y)} Q${n(x + length * 0.98)} ${n(y - depth * 0.5)} ${n(x + length * 1.02)} ${n(y - depth * 1.15)} L${n(x + length * 0.9)} ${n(y - depth)} Z`,
    fill,
  );
}

/** A row of lit windows. */
export function windows(
  area: { x: number; y: number; width: number; height: number },
  count: number,
  lit: string,
  more = '',
): string {
  const step = area.width / count;
  return times(count, (index) =>
    box(
      {
        x: area.x + index * step + step * 0.18,
        y: area.y,
        width: step * 0.64,
        height: area.height,
      },
      lit,
      more,
    ),
  ).join('');
}

/** A lamp with its halo. */
export function lamp(x: number, y: number, size: number, colour: string): string {
  return `${glow(x, y, size * 9, colour, 0.5)}<circle cx="${n(x)}" cy="${n(y)}" r="${n(size)}" fill="#fffbe8"/>`;
}

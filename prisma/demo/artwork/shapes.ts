/** A source of numbers from 0 to 1; the same seed gives the same row (mulberry32). */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The numbers from 0 up to and without `count`, each through a function. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

type Box = { x: number; y: number; width: number; height: number };

/** A whole picture of layers, the first at the back. */
export function picture(width: number, height: number, layers: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${layers.join('')}</svg>`;
}

/** A rectangle in one colour. */
export function box({ x, y, width, height }: Box, fill: string, more = ''): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}" ${more}/>`;
}

/** A rectangle that changes colour evenly from top to bottom. */
export function shade(area: Box, colours: string[], more = ''): string {
  const id = `v${colours.join('').replace(/\W/g, '')}${Math.round(area.y)}`;
  const stops = colours.map(
    (colour, index) => `<stop offset="${n(index / (colours.length - 1))}" stop-color="${colour}"/>`,
  );
  return `<defs><linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops.join('')}</linearGradient></defs>${box(area, `url(#${id})`, more)}`;
}

/** A disc in one colour. */
export function disc(x: number, y: number, radius: number, fill: string, opacity = 1): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}" opacity="${opacity}"/>`;
}

/** Light that fades from its middle; `flat` under 1 presses it into an ellipse. */
export function glow(
  x: number,
  y: number,
  radius: number,
  colour: string,
  opacity = 0.6,
  flat = 1,
): string {
  const id = `r${colour.replace(/\W/g, '')}${Math.round(opacity * 100)}`;
  return `<defs><radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${opacity}"/><stop offset="0.45" stop-color="${colour}" stop-opacity="${opacity * 0.35}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient></defs><ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(radius)}" ry="${n(radius * flat)}" fill="url(#${id})"/>`;
}

/** Points one by one, or as SVG writes them: `0,0 40,20`. */
export type Points = [number, number][] | string;

function pointList(points: Points): string {
  if (typeof points === 'string') return points;
  return points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ');
}

/** A closed shape through points. */
export function polygon(points: Points, fill: string, more = ''): string {
  return `<polygon points="${pointList(points)}" fill="${fill}" ${more}/>`;
}

/** An open line through points. */
export function stroke(points: Points, colour: string, width: number, more = ''): string {
  return `<polyline points="${pointList(points)}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linejoin="round" stroke-linecap="round" ${more}/>`;
}

/** A path as SVG writes it. */
export function path(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`;
}

/** A number short enough for a file. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

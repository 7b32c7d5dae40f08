import { hills, mountains, stars } from './nature';
import { box, disc, glow, picture, polygon, seeded, shade, times } from './shapes';
import { pylon, turbine, wire } from './works';

const [W, H] = [1800, 2500];

/** A pass by moonlight with pylons, turbines and a lit village. */
export function novemberCover(): string {
  const random = seeded(72);
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: H }, [
      '#071d2b',
      '#0f3a4a',
      '#2f7077',
      '#9dbfa8',
      '#f0dcae',
      '#f0dcae',
    ]),
    stars(random, { x: 0, y: 0, width: W, height: 1000 }, 260),
    glow(1260, 920, 700, '#fff4d2', 0.55),
    disc(1260, 920, 210, '#fff6dc'),
    mountains(random, { width: W, bottom: H, y: 1420, rise: 420, fill: '#6d9f98' }, 5),
    mountains(random, { width: W, bottom: H, y: 1560, rise: 380, fill: '#3f747b' }, 5),
    hills(random, { width: W, bottom: H, y: 1620, rise: 90, fill: '#245460' }, 1),
    ...times(7, (index) =>
      turbine(
        120 + index * 265 + random() * 50,
        1620 + Math.sin(index * 1.3) * 60,
        260 + random() * 110,
        '#f3ead2',
        random() * 120,
      ),
    ),
    hills(random, { width: W, bottom: H, y: 1800, rise: 100, fill: '#143c4a' }, 0.9),
    ...[-1, 0, 1, 2].flatMap((index) =>
      [-1, 1].map((side) =>
        wire(
          [260 + index * 760 + side * 186, 1214 + index * 66],
          [1020 + index * 760 + side * 186, 1280 + index * 66],
          130,
          '#06202d',
          5,
        ),
      ),
    ),
    pylon(260, 2010, 1040, '#06202d'),
    pylon(1020, 2060, 1020, '#06202d'),
    pylon(1780, 2110, 1000, '#06202d'),
    hills(random, { width: W, bottom: H, y: 2010, rise: 70, fill: '#06202d' }, 1.3),
    ...village(),
    shade({ x: 0, y: 1980, width: W, height: 520 }, ['#04121c00', '#04121ce6', '#030d15']),
  ]);
}

function village(): string[] {
  return times(11, (index) => [
    box({ x: 1130 + index * 56, y: 1950 - (index % 3) * 16, width: 44, height: 60 }, '#04151f'),
    polygon(
      `${1122 + index * 56},${1952 - (index % 3) * 16} ${1152 + index * 56},${1916 - (index % 3) * 16} ${1182 + index * 56},${1952 - (index % 3) * 16}`,
      '#04151f',
    ),
    index % 4 === 3
      ? ''
      : box({ x: 1146 + index * 56, y: 1968 - (index % 3) * 16, width: 11, height: 16 }, '#ffce7d'),
  ]).flat();
}

import { birds, clouds, hills, lightColumn, mountains, ripples } from './nature';
import { box, disc, glow, picture, seeded, shade, times } from './shapes';
import { containers, gantry, hull, lamp } from './works';

const [W, H] = [1800, 2500];

/** The harbour at nightfall, quiet above for the title and dark below for the headlines. */
export function octoberCover(): string {
  const random = seeded(71);
  const quay = 1500;
  const sea = { x: 0, y: 1560, width: W, height: 940 };
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: 1600 }, [
      '#14213d',
      '#3a3a5f',
      '#8c5a6b',
      '#e08b63',
      '#f8cf8d',
    ]),
    glow(980, 1180, 900, '#ffe0a3', 0.65),
    disc(980, 1180, 250, '#ffe8b8'),
    clouds(random, { x: 0, y: 820, width: W, height: 330 }, '#f2a67f', 9),
    mountains(
      random,
      { width: W, bottom: 1600, y: 1480, rise: 230, fill: '#b26a68', opacity: 0.6 },
      6,
    ),
    hills(random, { width: W, bottom: 1600, y: 1490, rise: 60, fill: '#744a61' }, 1.3),
    gantry(1430, quay, 560, '#57405c'),
    gantry(1000, quay, 640, '#46364f'),
    gantry(430, quay, 900, '#1f2038'),
    containers(random, { x: 610, y: quay, columns: 14, rows: 6, size: 40 }, [
      '#87474a',
      '#3a496c',
      '#a4634b',
      '#2b3858',
      '#6a455d',
    ]),
    box({ x: 330, y: quay, width: W, height: 70 }, '#171a30'),
    ...times(9, (index) => lamp(420 + index * 160, quay - 6, 6, '#ffcf7d')),
    shade(sea, ['#c58373', '#5c506c', '#1c2340', '#0b1026']),
    lightColumn(random, { x: 980, y: 1580, width: 380, height: 520 }, '#ffd79a'),
    ripples(random, { ...sea, height: 560 }, '#f0bd92', 130),
    hull(-180, 1690, 860, 120, '#0f142b'),
    containers(random, { x: -60, y: 1570, columns: 6, rows: 5, size: 44 }, [
      '#98503f',
      '#43557b',
      '#b2704e',
      '#324168',
    ]),
    birds(random, { x: 1150, y: 760, width: 420, height: 180 }, '#241f3d', 9),
    shade({ x: 0, y: 1900, width: W, height: 600 }, ['#0b102600', '#0b1026e6', '#080c1e']),
  ]);
}

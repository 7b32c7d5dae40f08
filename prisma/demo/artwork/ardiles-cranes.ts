import { H, W } from './frame';
import { birds, clouds, hills, lightColumn, mountains, ripples } from './nature';
import { box, disc, glow, picture, seeded, shade } from './shapes';
import { containers, gantry, hull, windows } from './works';

/** Gantry cranes and stacked containers at dusk. */
export function ardilesCranes(): string {
  const random = seeded(11);
  const quay = 820;
  const sea = { x: 0, y: 860, width: W, height: 265 };
  return picture(W, H, [
    shade({ x: 0, y: 0, width: W, height: 870 }, ['#27344f', '#6d5a73', '#d98a6a', '#f6cf93']),
    glow(1190, 640, 620, '#ffe3a8', 0.7),
    disc(1190, 640, 128, '#ffe9bd'),
    clouds(random, { x: 0, y: 120, width: W, height: 330 }, '#f0a383', 8),
    mountains(
      random,
      { width: W, bottom: 880, y: 800, rise: 150, fill: '#b9736f', opacity: 0.55 },
      7,
    ),
    hills(random, { width: W, bottom: 880, y: 800, rise: 46, fill: '#7f5568' }, 1.4),
    gantry(1490, quay, 330, '#5c4560'),
    gantry(1180, quay, 380, '#523d5b'),
    gantry(760, quay, 560, '#2b2a45'),
    containers(random, { x: 830, y: quay, columns: 13, rows: 5, size: 30 }, [
      '#8c4a4a',
      '#3f4f70',
      '#a8674c',
      '#2f3d5c',
      '#6f4860',
    ]),
    box({ x: 640, y: quay, width: W - 640, height: 44 }, '#20203a'),
    shade(sea, ['#c98a78', '#5b5470', '#1f2742']),
    lightColumn(random, { x: 1190, y: 872, width: 210, height: 240 }, '#ffd9a0'),
    ripples(random, sea, '#f3c59b', 80),
    hull(60, 905, 600, 74, '#171c34'),
    containers(random, { x: 150, y: 832, columns: 6, rows: 4, size: 27 }, [
      '#9c5148',
      '#46577c',
      '#b5724f',
      '#35446a',
    ]),
    box({ x: 76, y: 700, width: 58, height: 134 }, '#e9d6bf'),
    windows({ x: 80, y: 716, width: 50, height: 12 }, 4, '#3a3550'),
    birds(random, { x: 300, y: 300, width: 500, height: 200 }, '#2b2a45', 8),
  ]);
}

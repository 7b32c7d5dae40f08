import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Theme = 'light' | 'dark';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const declarations = new Map(
  [...css.matchAll(/(--[a-z0-9-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
    name,
    value.trim(),
  ]),
);

/** The six-digit colour of a token in a theme, through `var()` to its end. */
function colour(token: string, theme: Theme): string {
  const value = declarations.get(token);
  if (value === undefined) throw new Error(`${token} is not a token`);
  const alias = /^var\((--[a-z0-9-]+)\)$/.exec(value)?.[1];
  if (alias) return colour(alias, theme);
  const pair = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value);
  const half = theme === 'light' ? pair?.[1] : pair?.[2];
  if (!half) throw new Error(`${token} is not a pair of colours: ${value}`);
  return half;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const papers = ['--canvas', '--paper', '--sunken', '--raised'];
const tones = ['neutral', 'info', 'good', 'warn', 'bad'];
const states = [
  ...['draft', 'in-review', 'changes-requested', 'approved', 'published', 'withdrawn'].map(
    (state) => `--state-${state}`,
  ),
  ...['error', 'warning', 'waived'].map((level) => `--finding-${level}`),
];

const text: [string, string][] = [
  ...['--ink', '--ink-soft', '--ink-faint', '--accent', '--accent-strong', '--rubric'].flatMap(
    (ink) => papers.map((paper): [string, string] => [ink, paper]),
  ),
  ...tones.flatMap((tone): [string, string][] => [
    [`--${tone}-ink`, `--${tone}-wash`],
    ['--ink', `--${tone}-wash`],
    ['--ink-soft', `--${tone}-wash`],
    ...papers.map((paper): [string, string] => [`--${tone}-ink`, paper]),
  ]),
  ...states.map((state): [string, string] => [`${state}-ink`, `${state}-wash`]),
  ['--ink-faint', '--neutral-wash'],
  ['--ink', '--accent-wash'],
  ['--ink-soft', '--accent-wash'],
  ['--accent', '--accent-wash'],
  ['--on-cover', '--cover'],
  ['--on-accent', '--accent-fill'],
  ['--on-accent', '--accent-fill-hover'],
  ['--on-danger', '--danger-fill'],
  ['--on-danger', '--danger-fill-hover'],
];

const shapes: [string, string][] = [
  ...['--line-strong', '--focus', '--rule', '--accent-fill', '--danger-fill'].flatMap((shape) =>
    papers.map((paper): [string, string] => [shape, paper]),
  ),
  ...tones.map((tone): [string, string] => [`--${tone}-edge`, '--paper']),
];

describe.each<Theme>(['light', 'dark'])('In the %s theme', (theme) => {
  it.each(text)('%s is readable on %s', (ink, paper) => {
    expect(contrast(colour(ink, theme), colour(paper, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)('%s can be made out on %s', (shape, paper) => {
    expect(contrast(colour(shape, theme), colour(paper, theme))).toBeGreaterThanOrEqual(3);
  });
});

it('Every ink, wash and edge of the file is in a pair above', () => {
  const checked = new Set([...text, ...shapes].flat());
  const coloured = [...declarations.keys()].filter((name) => /-(ink|wash|edge|fill)$/.test(name));
  expect(coloured.filter((name) => !checked.has(name))).toEqual([]);
});

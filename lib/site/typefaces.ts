import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packagePath, readProjectFile } from './project-files';
import type { SiteFile } from './site-input';

/** One `@font-face` of a package: a slice of a typeface for some characters. */
type Slice = { rule: string; file: string; ranges: [number, number][] };

export type Typefaces = { css: string; files: SiteFile[]; preload: string[] };

/** The slices of the first line of every page, fetched before the stylesheet asks for them. */
const PRELOADED = /(newsreader-latin-opsz|source-serif-4-latin-wght)-normal\.woff2$/;

/** Typefaces that only stand in for others: what those have doesn't call for these. */
const STAND_INS = /font-family: '(Amiri|Noto Serif SC Variable)'/;

/**
 * The typefaces that `components/ui/fonts.css` names, cut to the slices this text needs: a site
 * without Chinese carries no Chinese.
 */
export function typefacesFor(text: string): Typefaces {
  const placed = slicesFor(text).map((slice) => ({ ...slice, ...fontFile(slice.file) }));
  return {
    css: placed.map(({ rule, href }) => rule.replace(/url\([^)]*\)/, `url(${href})`)).join('\n'),
    files: placed.map(({ siteFile }) => siteFile),
    preload: placed.filter(({ file }) => PRELOADED.test(file)).map(({ href }) => href),
  };
}

let byPath: Map<string, string> | undefined;

/** The bytes of a typeface by the path that a stylesheet gives it; null for any other path. */
export function typefaceBytes(wanted: string): Buffer | null {
  byPath ??= new Map(allSlices().map(({ file }) => [fontFile(file).href, file]));
  const file = byPath.get(wanted);
  return file ? readFileSync(file) : null;
}

function slicesFor(text: string): Slice[] {
  const characters = [...new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0))];
  const first = allSlices().filter(({ rule }) => !STAND_INS.test(rule));
  const rest = characters.filter((code) => !first.some((slice) => covers(slice, code)));
  return allSlices().filter((slice) => {
    const needed = STAND_INS.test(slice.rule) ? rest : characters;
    return needed.some((code) => covers(slice, code));
  });
}

function covers({ ranges }: Slice, code: number): boolean {
  return ranges.some(([start, end]) => code >= start && code <= end);
}

let known: Slice[] | undefined;

function allSlices(): Slice[] {
  known ??= Array.from(
    readProjectFile('components/ui/fonts.css').matchAll(/@import\s+'([^']+)'/g),
    ([, specifier]) => packagePath(specifier ?? ''),
  ).flatMap(slicesOf);
  return known;
}

function slicesOf(stylesheet: string): Slice[] {
  const css = readFileSync(stylesheet, 'utf8');
  return Array.from(css.matchAll(/@font-face\s*\{[^}]*\}/g), ([rule]) => {
    const source = /url\((\.\/[^)]+\.woff2)\)\s*format\('[^']+'\)/.exec(rule);
    if (!source?.[1]) throw new Error(`No woff2 in a @font-face of ${stylesheet}`);
    return {
      // Browsers that know woff2 need none of the older formats beside it.
      rule: rule.replace(/src:[^;]*;/, `src: ${source[0]};`),
      file: path.join(path.dirname(stylesheet), source[1]),
      ranges: rangesOf(rule),
    };
  });
}

function rangesOf(rule: string): [number, number][] {
  const list = /unicode-range:\s*([^;]+);/.exec(rule)?.[1] ?? 'U+0-10FFFF';
  return Array.from(list.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi), ([, first, last]) => [
    Number.parseInt(first ?? '0', 16),
    Number.parseInt(last ?? first ?? '0', 16),
  ]);
}

function fontFile(file: string): { href: string; siteFile: SiteFile } {
  const bytes = readFileSync(file);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const href = `/fonts/${path.basename(file, '.woff2')}.${hash}.woff2`;
  const siteFile = { path: href, type: 'font/woff2', immutable: true, bytes: async () => bytes };
  return { href, siteFile };
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The root of the project; the site's styles and typefaces are read from below it. */
const projectRoot = path.resolve(import.meta.dirname, '../..');

/** The absolute path of a file of the project. */
export function projectPath(relative: string): string {
  return path.join(projectRoot, relative);
}

/** The text of a file of the project, such as `components/ui/tokens.css`. */
export function readProjectFile(relative: string): string {
  return readFileSync(projectPath(relative), 'utf8');
}

/** Where a file of an installed package lies, such as `@fontsource/amiri/arabic-400.css`. */
export function packagePath(specifier: string): string {
  return createRequire(path.join(projectRoot, 'package.json')).resolve(specifier);
}

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** One import as the rules see it. Files are named from the project's root, packages by their names. */
export type Import = {
  from: string;
  to: string;
  /** Whether it leaves nothing behind in the compiled file. */
  typeOnly: boolean;
  /** Whether it happens when the file is loaded, not later by `import()`. */
  atLoad: boolean;
};

/** All imports of the TypeScript files in some folders of a project. */
export function importsIn(root: string, folders: readonly string[]): Import[] {
  return folders
    .flatMap((folder) => sourcesIn(path.join(root, folder)))
    .flatMap((file) => {
      const from = path.relative(root, file);
      return requestsOf(file).map(({ request, ...kind }) => ({
        from,
        to: request.startsWith('.') ? localFile(root, file, request) : request,
        ...kind,
      }));
    });
}

function sourcesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const location = path.join(folder, name);
    if (statSync(location).isDirectory()) return name === 'generated' ? [] : sourcesIn(location);
    return /\.tsx?$/.test(name) ? [location] : [];
  });
}

type Request = { request: string; typeOnly: boolean; atLoad: boolean };

function requestsOf(file: string): Request[] {
  const source = readFileSync(file, 'utf8');
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`);
  const areTypes = (entries: { isType: boolean }[]) =>
    entries.length > 0 && entries.every(({ isType }) => isType);
  const imported = module.staticImports.map(({ moduleRequest, entries }) => ({
    request: moduleRequest.value,
    typeOnly: areTypes(entries),
    atLoad: true,
  }));
  const exported = module.staticExports.flatMap(({ entries }) => {
    const request = entries[0]?.moduleRequest?.value;
    return request === undefined ? [] : [{ request, typeOnly: areTypes(entries), atLoad: true }];
  });
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const literal = /^['"](.+)['"]$/.exec(source.slice(start, end))?.[1];
    return literal === undefined ? [] : [{ request: literal, typeOnly: false, atLoad: false }];
  });
  return [...imported, ...exported, ...dynamic];
}

/** The file that a relative request means; the bare path where there is none, which the compiler reports. */
function localFile(root: string, file: string, request: string): string {
  const target = path.resolve(path.dirname(file), request);
  const endings = ['.ts', '.tsx', '/index.ts', '/index.tsx', ''];
  const found = endings.map((ending) => target + ending).find((each) => isFile(each));
  return path.relative(root, found ?? target);
}

function isFile(location: string): boolean {
  return existsSync(location) && statSync(location).isFile();
}

import { type Import, importsIn } from './imports';
import { isImpure, isPure, rules } from './rules';

/** A broken rule: its name and why it is there, and the files along the way. */
export type Violation = { rule: string; why: string; path: string[] };

/** The folders whose imports are looked at. */
const folders = ['app', 'components', 'lib', 'prisma', 'scripts', 'e2e'];

/** Every import of a project that breaks a rule of who may import whom. */
export function violationsIn(root: string): Violation[] {
  const imports = importsIn(root, folders);
  const broken = rules.flatMap(({ name: rule, why, isBroken }) =>
    imports.filter(isBroken).map(({ from, to }) => ({ rule, why, path: [from, to] })),
  );
  return [...broken, ...impurities(imports), ...cycles(imports)];
}

/** What happens at run time, by file. */
function loadedBy(imports: Import[]): Map<string, string[]> {
  const loaded = new Map<string, string[]>();
  for (const { from, to, typeOnly, atLoad } of imports) {
    if (typeOnly || !atLoad) continue;
    loaded.set(from, [...(loaded.get(from) ?? []), to]);
  }
  return loaded;
}

function impurities(imports: Import[]): Violation[] {
  const loaded = loadedBy(imports);
  const rule = 'workflow, policy, preflight and documents are pure';
  const why = 'They must give the same answer everywhere, on the desk and in the transaction.';
  return [...loaded.keys()].filter(isPure).flatMap((from) => {
    const path = wayTo(from, isImpure, loaded);
    return path === null ? [] : [{ rule, why, path }];
  });
}

/** The shortest way by imports from a file to one that is looked for; null where there is none. */
function wayTo(
  start: string,
  isGoal: (file: string) => boolean,
  loaded: Map<string, string[]>,
): string[] | null {
  const cameFrom = new Map<string, string | null>([[start, null]]);
  for (const file of cameFrom.keys()) {
    for (const next of loaded.get(file) ?? []) {
      if (cameFrom.has(next) && next !== start) continue;
      if (isGoal(next)) return [...wayBack(file, cameFrom), next];
      if (next !== start) cameFrom.set(next, file);
    }
  }
  return null;
}

function wayBack(file: string, cameFrom: Map<string, string | null>): string[] {
  const before = cameFrom.get(file);
  return before ? [...wayBack(before, cameFrom), file] : [file];
}

function cycles(imports: Import[]): Violation[] {
  const loaded = loadedBy(imports);
  const seen = new Set<string>();
  const found: Violation[] = [];
  for (const file of loaded.keys()) {
    if (seen.has(file)) continue;
    const path = wayTo(file, (next) => next === file, loaded);
    if (path === null) continue;
    for (const each of path) seen.add(each);
    const why = 'Of two files that need each other, neither can be understood alone.';
    found.push({ rule: 'no cycles', why, path });
  }
  return found;
}

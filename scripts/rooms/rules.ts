import type { Import } from './imports';

/** Who may import whom: a rule says why, and which import breaks it. */
export type Rule = { name: string; why: string; isBroken: (edge: Import) => boolean };

const inside = (...folders: string[]) => {
  return (file: string) => folders.some((folder) => file.startsWith(`${folder}/`));
};
const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const isPackage = (name: string, ...names: string[]) =>
  names.some((each) => name === each || name.startsWith(`${each}/`));

const isApp = inside('app');
const isComponents = inside('components');
const isLib = inside('lib');
const isBlockEditor = (file: string) => /^lib\/document\/blocks\/[^/]+\/editor\.tsx$/.test(file);

/** The folder of `lib` that a file belongs to; null for the files at its root, which all may use. */
function libFolder(file: string): string | null {
  return /^lib\/([^/]+)\//.exec(file)?.[1] ?? null;
}

/** Whether a file decides and computes only: no database, no files, no network. */
export function isPure(file: string): boolean {
  if (isTest(file)) return false;
  if (inside('lib/document', 'lib/citation')(file)) return true;
  return /^lib\/[^/]+\/(workflow|policy)\.ts$|^lib\/[^/]+\/preflight(\.ts$|\/)/.test(file);
}

/** What a pure file may never reach. */
export function isImpure(target: string): boolean {
  if (target.startsWith('node:')) return target !== 'node:crypto';
  return target === 'lib/db.ts' || inside('prisma')(target) || isPackage(target, 'pg', '@prisma');
}

export const rules: readonly Rule[] = [
  {
    name: 'nothing imports app',
    why: 'Routes are the outermost room.',
    isBroken: ({ from, to }) => isApp(to) && !isApp(from),
  },
  {
    name: 'lib knows neither components nor scripts',
    why: 'The direction is app → components → lib.',
    isBroken: ({ from, to }) =>
      isLib(from) && (isComponents(to) || (inside('scripts', 'e2e')(to) && !isTest(from))),
  },
  {
    name: 'only lib/web and app know Next',
    why: 'The rules of the house outlive the framework.',
    isBroken: ({ from, to }) =>
      isPackage(to, 'next', 'next-auth') &&
      !isApp(from) &&
      !inside('lib/web')(from) &&
      from !== 'scripts/server.ts',
  },
  {
    name: 'React stays where something is shown',
    why: 'Outside of components, app, lib/web and lib/site, only the blocks draw themselves.',
    isBroken: ({ from, to, typeOnly }) =>
      isPackage(to, 'react', 'react-dom') &&
      isLib(from) &&
      !typeOnly &&
      !isTest(from) &&
      !inside('lib/site', 'lib/web')(from) &&
      !/^lib\/document\/.*\.tsx$/.test(from) &&
      from !== 'lib/document/editors.ts',
  },
  {
    name: 'editors have one door',
    why: 'Readers and the worker must never load an editor: only lib/document/editors.ts does.',
    isBroken: ({ from, to }) =>
      isBlockEditor(to) &&
      from !== 'lib/document/editors.ts' &&
      from.slice(0, from.lastIndexOf('/')) !== to.slice(0, to.lastIndexOf('/')),
  },
  {
    name: 'app and components never touch the database',
    why: 'Every question and every change goes through a door of lib, which asks the policy.',
    isBroken: ({ from, to }) =>
      (isApp(from) || isComponents(from)) &&
      (to === 'lib/db.ts' || inside('prisma')(to) || isPackage(to, 'pg', '@prisma', 'pg-boss')),
  },
  {
    name: 'a folder of lib has one door',
    why: 'One folder enters another only through its index.ts.',
    isBroken: ({ from, to }) => {
      const room = libFolder(to);
      if (!isLib(from) || isTest(from) || room === null || libFolder(from) === room) return false;
      return to !== `lib/${room}/index.ts`;
    },
  },
];

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { violationsIn } from './violations';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'rooms-'));
});

afterEach(() => rmSync(root, { recursive: true }));

/** A project of files that hold nothing but imports of the files and packages named. */
function plant(files: Record<string, string[]>): void {
  for (const [file, targets] of Object.entries(files)) {
    const lines = targets.map((target) => {
      const isFile = target.includes('/') && /^(app|components|lib|prisma|scripts)\//.test(target);
      if (!isFile) return `import '${target}';`;
      const relative = path.relative(path.dirname(file), target);
      return `import '${relative.startsWith('.') ? relative : `./${relative}`}';`;
    });
    const location = path.join(root, file);
    mkdirSync(path.dirname(location), { recursive: true });
    writeFileSync(location, `${lines.join('\n')}\n`);
    for (const target of targets) touch(target);
  }
}

function touch(target: string): void {
  if (!/^(app|components|lib|prisma|scripts)\//.test(target)) return;
  const location = path.join(root, `${target}.ts`);
  mkdirSync(path.dirname(location), { recursive: true });
  writeFileSync(location, '', { flag: 'a' });
}

const broken = () => [...new Set(violationsIn(root).map(({ rule }) => rule))];

describe('catches', () => {
  test.each<[string, Record<string, string[]>]>([
    ['nothing imports app', { 'components/ui/x.tsx': ['app/layout'] }],
    ['lib knows neither components nor scripts', { 'lib/article/x.ts': ['components/ui/button'] }],
    ['lib knows neither components nor scripts', { 'lib/article/x.ts': ['scripts/project'] }],
    ['only lib/web and app know Next', { 'lib/article/x.ts': ['next/cache'] }],
    ['only lib/web and app know Next', { 'components/ui/x.tsx': ['next-auth'] }],
    ['editors have one door', { 'components/editor/x.tsx': ['lib/document/blocks/note/editor'] }],
    ['app and components never touch the database', { 'app/page.tsx': ['lib/db'] }],
    ['app and components never touch the database', { 'components/x.tsx': ['@prisma/client'] }],
    ['a folder of lib has one door', { 'lib/article/x.ts': ['lib/people/password'] }],
    ['no cycles', { 'lib/a/x.ts': ['lib/a/y'], 'lib/a/y.ts': ['lib/a/x'] }],
  ])('%s: %o', (rule, files) => {
    plant(files);
    if (rule === 'editors have one door') {
      rmSync(path.join(root, 'lib/document/blocks/note/editor.ts'));
      writeFileSync(path.join(root, 'lib/document/blocks/note/editor.tsx'), '');
    }
    expect(broken()).toEqual([rule]);
  });

  test('React where nothing is shown, unless it is only a type', () => {
    mkdirSync(path.join(root, 'lib/article'), { recursive: true });
    writeFileSync(path.join(root, 'lib/article/x.ts'), "import type { ReactNode } from 'react';");
    expect(broken()).toEqual([]);
    writeFileSync(path.join(root, 'lib/article/x.ts'), "export { useState } from 'react';");
    expect(broken()).toEqual(['React stays where something is shown']);
  });

  test.each([
    ['lib/article/policy.ts', 'lib/db'],
    ['lib/article/workflow.ts', 'node:fs'],
    ['lib/article/preflight/pull-quotes.ts', 'prisma/generated/client'],
    ['lib/document/text.ts', 'node:child_process'],
  ])('what %s reaches through another file: %s', (file, target) => {
    plant({ [file]: [`${path.dirname(file)}/between`] });
    plant({ [`${path.dirname(file)}/between.ts`]: [target] });
    const [violation] = violationsIn(root).filter(({ path: [from] }) => from === file);
    expect(violation?.rule).toBe('workflow, policy, preflight and documents are pure');
    expect(violation?.path).toHaveLength(3);
  });
});

describe('lets pass', () => {
  test.each<[string, Record<string, string[]>]>([
    ['a page that asks a door', { 'app/page.tsx': ['lib/web/actor', 'components/ui/x'] }],
    ['a page that knows Next', { 'app/page.tsx': ['next/navigation'] }],
    ['a folder that uses the root of lib', { 'lib/article/x.ts': ['lib/db', 'lib/result'] }],
    ['a pure file that hashes', { 'lib/article/policy.ts': ['node:crypto'] }],
    ['an editor’s own door', { 'lib/document/editors.ts': ['lib/document/blocks/note/editor'] }],
    ['a database test', { 'lib/article/policy.db.test.ts': ['prisma/factories', 'lib/people/x'] }],
  ])('%s', (_, files) => {
    plant(files);
    expect(violationsIn(root)).toEqual([]);
  });
});

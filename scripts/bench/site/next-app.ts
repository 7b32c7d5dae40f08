import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../project';

/**
 * Makes and builds a plain Next app in this folder whose one page prints these lines: static,
 * prerendered, no client component, nothing configured.
 */
export function buildNextApp(folder: string, headline: string, lines: readonly string[]): void {
  mkdirSync(path.join(folder, 'app'), { recursive: true });
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'));
  write(folder, 'package.json', JSON.stringify({ private: true, type: 'module' }));
  write(
    folder,
    'app/layout.jsx',
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }',
  );
  write(
    folder,
    'app/page.jsx',
    [
      `export const metadata = { title: ${JSON.stringify(headline)} };`,
      `const lines = ${JSON.stringify(lines)};`,
      'export default function Page() {',
      '  return <article>{lines.map((line, index) => <p key={index}>{line}</p>)}</article>;',
      '}',
    ].join('\n'),
  );
  // Turbopack refuses a node_modules that is linked in from elsewhere.
  execFileSync(process.execPath, [nextBinary, 'build', '--webpack'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
}

export const nextBinary = path.join(projectRoot, 'node_modules/next/dist/bin/next');

function write(folder: string, name: string, text: string): void {
  writeFileSync(path.join(folder, name), text);
}

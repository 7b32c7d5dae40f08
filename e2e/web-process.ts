import { readdirSync, readFileSync } from 'node:fs';

/** Kills the web process that serves this port, as a crash would; its supervisor starts another. */
export function killWebProcess(port: number): void {
  const pid = readdirSync('/proc').find((name) => {
    if (!/^\d+$/.test(name)) return false;
    const isServer = read(name, 'cmdline').includes('scripts/server.ts');
    return isServer && read(name, 'environ').split('\0').includes(`PORT=${port}`);
  });
  if (!pid) throw new Error(`No web process serves port ${port}`);
  process.kill(Number(pid), 'SIGKILL');
}

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

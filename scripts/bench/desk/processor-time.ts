import { existsSync, readdirSync, readFileSync } from 'node:fs';

// The kernel counts in hundredths of a second.
const MS_A_TICK = 10;

type Process = { pid: number; parent: number; ticks: number };

/**
 * The milliseconds that a process and all its descendants have computed so far; null outside of
 * Linux. It tells what a page costs even where others use the machine.
 */
export function processorTime(roots: readonly number[]): number | null {
  if (!existsSync('/proc/self/stat')) return null;
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readProcess(name) : []));
  const family = new Set(roots);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all
    .filter(({ pid }) => family.has(pid))
    .reduce((sum, { ticks }) => sum + ticks * MS_A_TICK, 0);
}

function readProcess(name: string): Process[] {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    const [, parent, ...fields] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    // Its own time in and out of the kernel, and that of its children that have ended.
    const ticks = fields.slice(9, 13).reduce((sum, field) => sum + field, 0);
    return [{ pid: Number(name), parent: parent ?? 0, ticks }];
  } catch {
    // It ended while we looked.
    return [];
  }
}

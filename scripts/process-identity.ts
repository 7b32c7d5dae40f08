import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that cannot be mistaken for a later one with the same number. */
export type ProcessIdentity = { pid: number; born: string };

/** When a process was born, in an opaque form that is unique on this machine; null when it is gone. */
export function birthOf(pid: number): string | null {
  if (process.platform === 'linux') return birthOnLinux(pid);
  const { status, stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : null;
}

function birthOnLinux(pid: number): string | null {
  try {
    // The second field is the command in brackets and may hold spaces: count from its end.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const [state] = fields;
    if (state === 'Z' || state === 'X') return null;
    return `${bootId()}/${fields[19]}`;
  } catch {
    return null;
  }
}

/** Names the time since the machine was last started; the empty string where it can't be told. */
export function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim().slice(0, 8);
  } catch {
    return '';
  }
}

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, born: birthOf(process.pid) ?? 'unknown' };
}

export function isAlive({ pid, born }: ProcessIdentity): boolean {
  return birthOf(pid) === born;
}

/** A failure that the person at the terminal can mend: printed as one line, without a stack. */
export function complaint(message: string): Error {
  const error = new Error(message);
  error.name = 'Complaint';
  return error;
}

const causes: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EMFILE: 'too many open files',
};

/** What to print for any failure: one line for what a person can mend, the stack for a bug. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'Complaint') return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  const cause = code === undefined ? undefined : causes[code];
  if (cause !== undefined && path !== undefined) return `${path}: ${cause} (${code}).`;
  return error.stack ?? error.message;
}

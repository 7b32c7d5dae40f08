import { BackupProblem, type OnProgress } from '../../lib/backup';
import { complaint } from '../complaint';

/** Shows how far it is, in one line of a terminal; nothing where nobody watches. */
export function progressLine(): { show: OnProgress; end: () => void } {
  const { stderr } = process;
  let shownAt = 0;
  let hasShown = false;
  return {
    show: (step, done) => {
      if (!stderr.isTTY || performance.now() - shownAt < 200) return;
      shownAt = performance.now();
      hasShown = true;
      stderr.write(`\r\u001b[K${step}: ${done.toLocaleString('en')}`);
    },
    end: () => {
      if (hasShown) stderr.write('\r\u001b[K');
    },
  };
}

/** What is wrong with a backup, as a line for whoever asked for it. */
export function asComplaint(error: unknown): never {
  throw error instanceof BackupProblem ? complaint(error.message) : error;
}

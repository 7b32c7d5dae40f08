import type { Refusal } from '../../lib/result';

/** Says a refusal to a person at a terminal, in a line or a few. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'invalid':
      return refusal.problems
        .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
        .join('\n');
    case 'signed-out':
      return 'This account is closed.';
    case 'not-found':
      return 'There is no such thing.';
    case 'forbidden':
    case 'too-large':
    case 'unavailable':
      return refusal.reason;
    case 'wrong-state':
      return `${refusal.reason} (its state: ${refusal.state})`;
    case 'not-ready':
      return refusal.findings.map(({ message }) => message).join('\n');
    case 'changed-meanwhile':
      return 'Somebody has changed it meanwhile: try again.';
    case 'too-often':
      return `Too often: try again in ${refusal.retryAfterSeconds} s.`;
  }
}

import './since-line.css';
import type { ChangesBase } from '../../lib/article';
import { Moment } from '../ui/moment';

/** Says what the text as it is now is compared with, and since when that is. */
export function SinceLine({ base }: { base: ChangesBase }) {
  return (
    <p className="since-line">
      The text as it is now, compared with revision {base.revision}: {sinceWhen(base)}{' '}
      <Moment at={base.at} />.
    </p>
  );
}

function sinceWhen({ kind, round }: ChangesBase): string {
  if (kind === 'look') return 'what you marked as read on';
  if (kind === 'approved') return 'what you approved on';
  return `what was submitted in round ${round} on`;
}

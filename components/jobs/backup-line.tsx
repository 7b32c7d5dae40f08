import type { BackupState } from '../../lib/backup';
import { momentInWords } from '../ui/moment';
import { Notice } from '../ui/notice';

/** When the last backup was made and that it was read back; loud when the next one is late. */
export function BackupLine({ backup: { everyHours, newest, isLate } }: { backup: BackupState }) {
  const last = newest
    ? `The last backup is of ${momentInWords(newest.madeAt)}: ${megabytes(newest.bytes)}, read back and whole.`
    : 'No backup has been made yet.';
  if (!isLate) return <p>{last}</p>;
  return (
    <Notice kind="failed" title="The backup is late">
      {last} One is due every {everyHours} hours: see what keeps it from being made below, and
      whether the folder of backups has room.
    </Notice>
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

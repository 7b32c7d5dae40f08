/** Everything of an installation in one file, and back: the only entrance to backups. */
export { BackupProblem, type OnProgress } from './format';
export { makeBackup } from './make-backup';
export { type RestoredBackup, restoreBackup } from './restore-backup';
export { type BackupState, backupState, requestDueBackup, scheduledBackup } from './scheduled';
export { type VerifiedBackup, verifyBackup } from './verify-backup';

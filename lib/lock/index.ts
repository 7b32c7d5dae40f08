/** Who is editing an article: a courtesy among people, with a heartbeat; saves never ask it. */
export { askForLock } from './ask-for-lock';
export { handOverLock } from './hand-over-lock';
export { keepLock } from './keep-lock';
export { type LockView, lockFor } from './lock-view';
export { releaseLock } from './release-lock';
export { takeLock } from './take-lock';
export { takeOverLock } from './take-over-lock';

/**
 * Does something between two frames in which nobody types, or after so many milliseconds whatever
 * happens; at once where the browser can't tell.
 */
export function whenIdle(work: () => void, atMost: number): void {
  if (typeof requestIdleCallback === 'undefined') work();
  else requestIdleCallback(work, { timeout: atMost });
}

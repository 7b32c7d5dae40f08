/**
 * Runs `stop` once when the launcher asks this child to end, or is gone, even by kill -9. Ctrl-C
 * reaches the whole family at once and is left to the launcher, which ends its children in order.
 */
export function whenLauncherEnds(stop: () => void): void {
  let stopping = false;
  const once = () => {
    if (stopping) return;
    stopping = true;
    stop();
  };
  process.on('SIGTERM', once);
  // Instead of the end without ado that `watch-parent.mjs` had in store until here.
  process.removeAllListeners('disconnect');
  process.on('disconnect', once);
  if (process.channel) process.on('SIGINT', () => {});
  else process.on('SIGINT', once);
  process.on('SIGHUP', () => {});
}

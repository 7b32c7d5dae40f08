// Loaded before anything else in a child of the launcher: while its program is still being loaded, it
// ends as soon as the launcher is gone, even by kill -9. `whenLauncherEnds` takes over from here.
// Children of the child inherit these flags and are left alone.
if (process.channel && Number(process.env.COLOPHON_LAUNCHER) === process.ppid) {
  process.once('disconnect', () => process.exit(1));
  // The channel alone keeps no program alive that has done its work.
  process.channel.unref();
}

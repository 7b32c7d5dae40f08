// Loaded before anything else in a child of the launcher: while its program is still being loaded, it
// ends as soon as the launcher is gone, even by kill -9. `whenLauncherEnds` takes over from here.
const end = () => process.exit(1);
if (process.channel) {
  process.once('disconnect', end);
  // The channel alone keeps no program alive that has done its work.
  process.channel.unref();
}

// Loaded before a command: says at its end how much memory it took at most. What the system counts as a
// process's own peak begins with what the process that started it had.
let peak = 0;
const look = () => {
  peak = Math.max(peak, process.memoryUsage.rss());
};
setInterval(look, 50).unref();
process.on('exit', () => {
  look();
  process.stderr.write(`peak-memory ${peak}\n`);
});

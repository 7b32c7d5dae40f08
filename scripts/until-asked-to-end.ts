/**
 * Resolves at the first Ctrl-C, SIGTERM or closing of the terminal, or when npm, which started us,
 * is gone. A third request ends the process at once.
 */
export function untilAskedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    let asked = 0;
    const ask = () => {
      asked += 1;
      if (asked === 1) console.log('\nEnding …');
      if (asked > 2) process.exit(1);
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
    if (process.env.npm_lifecycle_event === undefined) return;
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && asked === 0 && ask(), 1000).unref();
  });
}

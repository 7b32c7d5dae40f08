/** What a line of the log may say: names, ids and numbers; never a text, a password or an address. */
export type LogFacts = Record<string, string | number | boolean | null>;

/** Writes one line of JSON to standard error, where whoever runs the process collects it. */
export function log(level: 'info' | 'warn' | 'error', event: string, facts: LogFacts = {}): void {
  const line = { at: new Date().toISOString(), level, event, ...facts };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

import { accounts, demoPassword } from '../prisma/demo/people';

/** What to print once Colophon is up: its address, the demo's accounts, how long it took. */
export function welcome({ address, seconds }: { address: string; seconds: number }): string {
  const rows = Object.values(accounts).map(
    ({ email, name, role }) => `    ${email.padEnd(30)}${role.padEnd(11)}${name}`,
  );
  return [
    '',
    `Colophon is ready at ${address} after ${seconds.toFixed(1)} s (Ctrl-C ends it)`,
    '',
    `  The desk: ${address}/desk`,
    `  The demo's accounts, all with the password ${demoPassword}:`,
    ...rows,
    '',
  ].join('\n');
}

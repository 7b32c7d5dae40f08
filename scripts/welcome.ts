import { accounts, demoPassword } from '../prisma/demo/people';
import type { Entrance } from './first-admin';

/** What to print once Colophon is up: its address, how long it took, and how the first person gets in. */
export function welcome({ address, seconds, isDemo, firstAdmin }: Up): string {
  return [
    '',
    `Colophon is ready at ${address} after ${seconds.toFixed(1)} s (Ctrl-C ends it)`,
    '',
    `  The desk: ${address}/desk`,
    ...(isDemo ? demoLines() : []),
    ...(firstAdmin ? firstAdminLines(firstAdmin) : []),
    '',
  ].join('\n');
}

type Up = Entrance & { address: string; seconds: number };

function demoLines(): string[] {
  const rows = Object.values(accounts).map(
    ({ email, name, role }) => `    ${email.padEnd(30)}${role.padEnd(11)}${name}`,
  );
  return [`  The demo's accounts, all with the password ${demoPassword}:`, ...rows];
}

function firstAdminLines(link: string): string[] {
  return [
    '',
    '  Nobody can let others in yet. Become the first admin here, within a day:',
    `    ${link}`,
    '  It opens once, and only while there is no admin. A new one:',
    '    npm run --silent colophon -- first-admin',
  ];
}

import { allUsers } from '../../lib/people';
import type { Command } from './command';

export const command: Command = {
  name: 'users',
  summary: 'Lists the accounts.',
  usage: '[--json]',
  operands: 0,
  options: {},
  run: async ({ json, print, withDatabase }) => {
    const users = await withDatabase(allUsers);
    if (json) return print(users);
    const rows = users.map(({ email, role, name, active }) =>
      [email.padEnd(32), role.padEnd(10), name, active ? '' : ' (deactivated)'].join(' ').trimEnd(),
    );
    print(rows.join('\n') || 'There are no accounts.');
  },
};

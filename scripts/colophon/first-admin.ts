import { complaint } from '../complaint';
import { firstAdminLink } from '../first-admin';
import type { Command } from './command';

export const command: Command = {
  name: 'first-admin',
  summary: 'Prints a link that makes the first admin, while there is none.',
  usage: '[--json]',
  operands: 0,
  options: {},
  run: async ({ json, print, withDatabase }) => {
    const address = await withDatabase(firstAdminLink);
    if (!address) throw complaint('There is an admin already: ask them for an invitation.');
    print(json ? { address } : address);
  },
};

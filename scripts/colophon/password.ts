import { createPasswordLink } from '../../lib/account';
import { complaint } from '../complaint';
import type { Command } from './command';

export const command: Command = {
  name: 'password',
  summary: 'Prints a link by which somebody sets a new password, within an hour.',
  usage: 'EMAIL [--json]',
  operands: 1,
  options: {},
  run: async ({ operands: [email = ''], json, print, withDatabase }) => {
    const made = await withDatabase(() => createPasswordLink(email));
    if (!made.ok) throw complaint(`No active account has the address ${email}.`);
    print(json ? { address: made.value.address } : made.value.address);
  },
};

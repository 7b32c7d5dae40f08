import { expect, test } from 'vitest';
import { ROLES } from '../people';
import { canWithOutlet, OUTLET_ACTIONS, OUTLET_STATES } from './policy';

test('the policy of outlets is the printed table: action, role, in which states', async () => {
  const lines = OUTLET_ACTIONS.flatMap((action) =>
    ROLES.map((role) => {
      const actor = {
        id: 'x',
        role,
        name: role,
        email: `${role}@example.org`,
        personId: null,
        sessionId: null,
      };
      const states = OUTLET_STATES.filter((state) => canWithOutlet(actor, action, state));
      const answer = states.length === OUTLET_STATES.length ? 'always' : states.join(', ');
      return `${action.padEnd(12)} ${role.padEnd(10)} ${answer || '–'}`;
    }),
  );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./policy.table.txt');
});

import { expect, test } from 'vitest';
import { ROLES } from '../people';
import { canWithIssue, ISSUE_ACTIONS, ISSUE_STATES } from '.';

test('the policy of issues is the printed table: action, role, in which states', async () => {
  const lines = ISSUE_ACTIONS.flatMap((action) =>
    ROLES.map((role) => {
      const actor = {
        id: 'x',
        role,
        name: role,
        email: `${role}@example.org`,
        personId: null,
        sessionId: null,
      };
      const states = ISSUE_STATES.filter((state) => canWithIssue(actor, action, state));
      const answer = states.length === ISSUE_STATES.length ? 'always' : states.join(', ');
      return `${action.padEnd(12)} ${role.padEnd(10)} ${answer || '–'}`;
    }),
  );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./policy.table.txt');
});

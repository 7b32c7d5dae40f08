import { expect, test } from 'vitest';
import { canOnDesk, DESK_ACTIONS, ROLES } from '.';

test('the policy of the desk is the printed table: action, which roles', async () => {
  const lines = DESK_ACTIONS.map((action) => {
    const allowed = ROLES.filter((role) =>
      canOnDesk(
        { id: 'x', role, name: role, email: 'x@example.org', personId: null, sessionId: null },
        action,
      ),
    );
    expect(canOnDesk(null, action), `${action} signed out`).toBe(false);
    return `${action.padEnd(18)} ${allowed.join(', ')}`;
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./policy.table.txt');
});

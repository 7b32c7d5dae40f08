import { describe, expect, test } from 'vitest';
import { type Actor, ROLES, type Role } from '../people';
import { ARTICLE_ACTIONS, ARTICLE_STATES, type ArticleFacts, can } from '.';

const OWN = 'the-owner';

function actor(role: Role, id: string, personId: string | null = null): Actor {
  return { id, role, name: role, email: `${role}@example.org`, personId, sessionId: null };
}

function article(state: ArticleFacts['state'], given: Partial<ArticleFacts> = {}): ArticleFacts {
  return { state, ownerId: OWN, lastChangedBy: OWN, bylinePersonIds: [], ...given };
}

function printedTable(): string {
  const lines = ARTICLE_ACTIONS.flatMap((action) =>
    ROLES.flatMap((role) =>
      ['own', 'other’s'].map((whose) => {
        const who = actor(role, whose === 'own' ? OWN : 'somebody');
        const states = ARTICLE_STATES.filter((state) => can(who, action, article(state)));
        const answer = states.length === ARTICLE_STATES.length ? 'always' : states.join(', ');
        return `${action.padEnd(16)} ${role.padEnd(10)} ${whose.padEnd(8)} ${answer || '–'}`;
      }),
    ),
  );
  return `${lines.join('\n')}\n`;
}

describe('the policy of articles', () => {
  test('is the printed table: action, role, whose article, in which states', async () => {
    await expect(printedTable()).toMatchFileSnapshot('./policy.table.txt');
  });

  test('nobody decides on a text whose byline they are in', () => {
    const editor = actor('editor', 'an-editor', 'a-person');
    expect(can(editor, 'approve', article('in_review'))).toBe(true);
    expect(can(editor, 'approve', article('in_review', { bylinePersonIds: ['a-person'] }))).toBe(
      false,
    );
  });

  test('nobody decides on a text they changed last', () => {
    const editor = actor('editor', 'an-editor');
    const changed = article('in_review', { lastChangedBy: 'an-editor' });
    expect(can(editor, 'approve', changed)).toBe(false);
    expect(can(editor, 'request-changes', changed)).toBe(false);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, aPublication, aUser, tokenOf } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { writableDatabase } from '../db';
import { eventsOf } from '../event';
import { recentMail } from '../mail';
import { type Actor, actorByEmail, signIn } from '../people';
import {
  acceptInvitation,
  becomeFirstAdmin,
  createFirstAdminLink,
  deactivateUser,
  invitationsFor,
  inviteUser,
  linkShown,
  revokeInvitation,
} from '.';

const tables = await testDatabase();
const email = 'new@example.org';
const password = 'ships at the quay';
const CLOSED = { refusal: { kind: 'wrong-state', state: 'closed' } };
let admin: Actor;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  admin = await aUser('admin', { name: 'Jonas Whitlock' });
});

const invited = async (role = 'author') => accepted(await inviteUser(admin, { email, role }));
const joining = (token: string, given = {}) =>
  acceptInvitation({ token, name: 'Ada Quay', password, ...given });

async function asOf(hours: number): Promise<void> {
  await writableDatabase().$executeRaw`update "AccountLink"
    set "createdAt" = "createdAt" - make_interval(hours => ${hours}::int),
        "expiresAt" = "expiresAt" - make_interval(hours => ${hours}::int)`;
}

describe('an invitation', () => {
  test('makes the account it promises, with a byline, and one trail for both', async () => {
    const { id, ...made } = await invited();
    expect(await linkShown(tokenOf(made), 'invitation')).toEqual({ email, role: 'author' });
    expect(accepted(await joining(tokenOf(made), { name: '  Ada\n Quay ' }))).toEqual({ email });
    accepted(await signIn({ email, password }, '10.0.0.1'));
    const actor = await actorByEmail(email);
    expect(actor).toMatchObject({ id, role: 'author', name: 'Ada Quay' });
    expect(actor?.personId).not.toBeNull();
    const types = (await eventsOf({ kind: 'user', id })).map(({ type }) => type);
    expect(types).toEqual(['user.signed-in', 'user.joined', 'user.invited']);
    expect(await invitationsFor(admin)).toEqual([]);
  });

  test('opens once, and of twenty who accept it at once exactly one joins', async () => {
    const token = tokenOf(await invited());
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => joining(token, { name: `Ada ${index}` })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await writableDatabase().user.count({ where: { email } })).toBe(1);
    expect(await joining(token)).toMatchObject(CLOSED);
    expect(await linkShown(token, 'invitation')).toBeNull();
  });

  test('opens nothing once it is old, revoked or replaced, or whoever invited is no admin', async () => {
    const replaced = tokenOf(await invited());
    const newest = await invited('editor');
    expect(await joining(replaced)).toMatchObject(CLOSED);
    const other = await aUser('admin');
    await writableDatabase().user.update({ where: { id: admin.id }, data: { role: 'editor' } });
    expect(await joining(tokenOf(newest))).toMatchObject(CLOSED);
    await writableDatabase().user.update({ where: { id: admin.id }, data: { role: 'admin' } });
    accepted(await revokeInvitation(other, { id: newest.id }));
    expect(await joining(tokenOf(newest))).toMatchObject(CLOSED);
    const last = tokenOf(await invited());
    await asOf(7 * 24);
    expect(await joining(last)).toMatchObject(CLOSED);
    expect(await actorByEmail(email)).toBeNull();
  });

  test('a token that is none of ours, or for something else, answers the same', async () => {
    const token = tokenOf(await invited());
    for (const wrong of ['', 'x.y', `${token}x`, token.replace('.', ''), `x${token.slice(1)}`]) {
      expect(await joining(wrong), wrong).toMatchObject(CLOSED);
    }
    expect(await linkShown(token, 'new_password')).toBeNull();
  });

  test('its token is stored nowhere: not hashed for opening, not in the mail that waits', async () => {
    const [secret = ''] = tokenOf(await invited()).split('.');
    const rows = await writableDatabase().$queryRaw<{ rows: string }[]>`
      select coalesce(string_agg(l::text, ''), '') || (select string_agg(m::text, '') from "Mail" m)
        || (select string_agg(j::text, '') from pgboss.job j)
        || (select string_agg(e::text, '') from "Event" e) as rows from "AccountLink" l`;
    expect(rows[0]?.rows).toContain(email);
    expect(rows[0]?.rows).not.toContain(secret);
    expect(JSON.stringify(await recentMail(admin))).not.toContain(secret);
  });

  test.each([
    ['email', { email: 'a@example.org, b@example.org' }],
    ['email', { email: 'Ada <ada@example.org>' }],
    ['email', { email: '' }],
    ['role', { role: 'owner' }],
  ])('is refused by the field %s: %j', async (path, given) => {
    const refused = await inviteUser(admin, { email, role: 'author', ...given });
    expect(refused).toMatchObject({ refusal: { kind: 'invalid', problems: [{ path }] } });
  });

  test('is refused to whom there is an account already, active or not', async () => {
    const { id } = await aUser('author', { email });
    expect(await inviteUser(admin, { email: 'NEW@example.org', role: 'admin' })).toMatchObject({
      refusal: { problems: [{ path: 'email', message: expect.stringMatching(/already/) }] },
    });
    accepted(await deactivateUser(admin, { id, version: 1 }));
    expect(await inviteUser(admin, { email, role: 'admin' })).toMatchObject({
      refusal: { problems: [{ path: 'email', message: expect.stringMatching(/reactivate/) }] },
    });
  });

  test.each(['reader', 'author', 'editor', 'publisher'] as const)(
    'is nothing to a %s, who changes no row',
    async (role) => {
      const { id } = await invited();
      const other = await aUser(role);
      const before = await tables.fingerprint();
      const refused = { refusal: { kind: 'not-found' } };
      expect(await inviteUser(other, { email: 'x@example.org', role: 'reader' })).toMatchObject(
        refused,
      );
      expect(await revokeInvitation(other, { id })).toMatchObject(refused);
      expect(await invitationsFor(other)).toBeNull();
      expect(await tables.fingerprint()).toBe(before);
    },
  );

  test('an admin who is none any more invites nobody, whatever their session knew', async () => {
    await aUser('admin');
    await writableDatabase().user.update({ where: { id: admin.id }, data: { role: 'editor' } });
    expect(await inviteUser(admin, { email, role: 'admin' })).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
  });

  test('a weak password is refused by its field, and the link stays open', async () => {
    const token = tokenOf(await invited());
    for (const weak of ['short', 'Password', email, 'Ada Quay']) {
      expect(await joining(token, { password: weak }), weak).toMatchObject({
        refusal: { kind: 'invalid', problems: [{ path: 'password' }] },
      });
    }
    accepted(await joining(token));
  });
});

describe('the first admin', () => {
  const first = { email, name: 'Ada Quay', password };

  beforeEach(() => writableDatabase().user.deleteMany());

  test('is made by a link that opens while there is none, and once', async () => {
    const link = accepted(await createFirstAdminLink());
    const token = tokenOf(link ?? { address: '' });
    accepted(await becomeFirstAdmin({ token, ...first }));
    expect(await actorByEmail(email)).toMatchObject({ role: 'admin', name: 'Ada Quay' });
    expect(accepted(await createFirstAdminLink())).toBeNull();
    const again = await becomeFirstAdmin({ token, ...first, email: 'b@example.org' });
    expect(again).toMatchObject(CLOSED);
  });

  test('of twenty tries by several links at once exactly one is made', async () => {
    const tokens = await Promise.all(
      [1, 2, 3, 4].map(async () => tokenOf(accepted(await createFirstAdminLink()) as never)),
    );
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        becomeFirstAdmin({ ...first, token: tokens[index % 4], email: `a${index}@example.org` }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await writableDatabase().user.count()).toBe(1);
  });

  test('a link from before there was an admin opens nothing afterwards, nor after a day', async () => {
    const token = tokenOf(accepted(await createFirstAdminLink()) as never);
    const other = await aUser('admin');
    expect(await becomeFirstAdmin({ token, ...first })).toMatchObject(CLOSED);
    expect(await linkShown(token, 'first_admin')).toBeNull();
    await writableDatabase()
      .user.delete({ where: { id: other.id } })
      .catch(() => {});
    await writableDatabase().user.updateMany({ data: { deactivatedAt: new Date() } });
    expect(await linkShown(token, 'first_admin')).not.toBeNull();
    await asOf(24);
    expect(await becomeFirstAdmin({ token, ...first })).toMatchObject(CLOSED);
  });
});

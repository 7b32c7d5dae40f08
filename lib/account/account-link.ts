import { nowIn, type Prisma, type Queries, type Transaction } from '../db';
import { env } from '../env';
import { actorById, type Role } from '../people';
import { type Refusal, refuse } from '../result';
import { hashOfToken, newToken } from '../token';

/** A link that opens now, or a row of what is none any more. */
export type OpenLink = Prisma.AccountLinkGetPayload<Record<string, never>>;

/** What a link is for: to join as somebody was invited, to be the first admin, to set a password. */
export type LinkPurpose = OpenLink['purpose'];

/** How long a link of each purpose opens, in hours. */
const HOURS = {
  invitation: 7 * 24,
  first_admin: 24,
  new_password: 1,
} as const satisfies Record<LinkPurpose, number>;

const PATHS: Record<LinkPurpose, string> = {
  invitation: '/join',
  first_admin: '/join',
  new_password: '/new-password',
};

type Subject = { email?: string; role?: Role; userId?: string; createdById?: string };

/** A link as it is given out: its token stands in the address and is stored nowhere. */
export type MadeLink = { linkId: string; address: string; expiresAt: Date };

/** Makes a link; whether it may be made is for the caller to know. */
export async function makeLink(
  tx: Transaction,
  purpose: LinkPurpose,
  subject: Subject = {},
): Promise<MadeLink> {
  const token = newToken('account');
  const [clock] = await tx.$queryRaw<{ now: Date; end: Date }[]>`
    select now() as now, now() + make_interval(hours => ${HOURS[purpose]}::int) as end`;
  if (!clock) throw new Error('The database told no time');
  const { id } = await tx.accountLink.create({
    data: {
      purpose,
      ...subject,
      tokenHash: hashOfToken('account', token) ?? '',
      createdAt: clock.now,
      expiresAt: clock.end,
    },
    select: { id: true },
  });
  const address = `${env().COLOPHON_URL}${PATHS[purpose]}/${token}`;
  return { linkId: id, address, expiresAt: clock.end };
}

/** What whoever follows a link is told that opens nothing, whyever it doesn’t. */
export const LINK_OPENS_NOTHING = {
  kind: 'wrong-state',
  state: 'closed',
  reason:
    'This link opens nothing any more: it was used, it is too old, or there is a newer one. Ask for a new one.',
} as const satisfies Refusal;

/**
 * The link of a token, if it opens by the clock of the database. It doesn’t when it was used or
 * revoked, when whoever invited is no admin any more, when its account is deactivated, or, for the
 * first admin, once there is one.
 */
export async function findLink(
  queries: Queries,
  token: unknown,
  purpose: LinkPurpose,
): Promise<OpenLink | null> {
  const tokenHash = typeof token === 'string' ? hashOfToken('account', token) : null;
  if (!tokenHash) return null;
  const [open] = await queries.$queryRaw<{ id: string }[]>`
    select id from "AccountLink"
    where "tokenHash" = ${tokenHash} and purpose::text = ${purpose}
      and "usedAt" is null and "revokedAt" is null and "expiresAt" > now()`;
  if (!open) return null;
  const link = await queries.accountLink.findUniqueOrThrow({ where: { id: open.id } });
  return (await stillHolds(queries, link)) ? link : null;
}

async function stillHolds(queries: Queries, link: OpenLink): Promise<boolean> {
  if (link.purpose === 'first_admin') return !(await hasAdmin(queries));
  if (link.purpose === 'new_password')
    return (await actorById(link.userId ?? '', queries)) !== null;
  return (await actorById(link.createdById ?? '', queries))?.role === 'admin';
}

/** Whether anybody can sign in who may let others in. */
export async function hasAdmin(queries: Queries): Promise<boolean> {
  return (await queries.user.count({ where: { role: 'admin', deactivatedAt: null } })) > 0;
}

/** Uses a link up: of any number who follow it at once exactly one gets further. */
export async function consumeLink(tx: Transaction, link: OpenLink) {
  const { count } = await tx.accountLink.updateMany({
    where: { id: link.id, usedAt: null, revokedAt: null },
    data: { usedAt: nowIn(tx) },
  });
  return count === 1 ? null : refuse(LINK_OPENS_NOTHING);
}

/** Closes all links of a kind that are open still, so that the newest alone holds. */
export async function revokeLinks(
  tx: Transaction,
  which: { purpose: LinkPurpose; email?: string; userId?: string },
): Promise<number> {
  const { count } = await tx.accountLink.updateMany({
    where: { ...which, usedAt: null, revokedAt: null },
    data: { revokedAt: nowIn(tx) },
  });
  return count;
}

import * as z from 'zod';
import { database, databaseNow } from '../db';
import type { Actor } from '../people';
import { findLink, type OpenLink } from './find-link';
import { openSubject, type Shared, subjectColumns } from './open-subject';

/** A link as the desk lists it. */
export type PreviewLinkLine = {
  id: string;
  label: string;
  mayComment: boolean;
  madeBy: string;
  createdAt: Date;
  expiresAt: Date;
  state: 'open' | 'expired' | 'revoked';
  /** How often it gave out a page, and the latest times, newest first. */
  openings: number;
  latest: Date[];
};

/** The links to an article or issue and whether a new one can be made; null to whoever may not share it. */
export async function previewLinksOf(
  actor: Actor,
  shared: Shared,
): Promise<{ links: PreviewLinkLine[]; canShare: boolean } | null> {
  const opened = await openSubject(database(), actor, shared);
  if (!opened.ok) return null;
  const [rows, now] = await Promise.all([
    database().previewLink.findMany({
      where: subjectColumns(shared),
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 100,
      include: {
        createdBy: { select: { name: true } },
        _count: { select: { openings: true } },
        openings: { orderBy: { at: 'desc' }, take: 20, select: { at: true } },
      },
    }),
    databaseNow(database()),
  ]);
  const links = rows.map((row) => ({
    id: row.id,
    label: row.label,
    mayComment: row.mayComment,
    madeBy: row.createdBy.name,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    state: stateOf(row, now),
    openings: row._count.openings,
    latest: row.openings.map(({ at }) => at),
  }));
  return { links, canShare: opened.value.isShareable };
}

function stateOf(
  { revokedAt, expiresAt }: { revokedAt: Date | null; expiresAt: Date },
  now: Date,
): PreviewLinkLine['state'] {
  if (revokedAt) return 'revoked';
  return expiresAt > now ? 'open' : 'expired';
}

/** The link of an opening, if it opens still; null for every other token and opening. */
export async function openedLink(token: string, openingId: string): Promise<OpenLink | null> {
  if (!z.uuid().safeParse(openingId).success) return null;
  const link = await findLink(database(), token);
  if (!link) return null;
  const opening = await database().previewOpening.count({
    where: { id: openingId, linkId: link.id },
  });
  return opening === 1 ? link : null;
}

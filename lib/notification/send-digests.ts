import { database, nowIn, transactAsSystem } from '../db';
import { writeMail } from '../mail';
import { publicationSettings } from '../publication';
import { ok } from '../result';
import { NOTIFICATION_KINDS, type NotificationKind } from './kinds';
import { digestText } from './mail-text';
import { storedData } from './stored';

// In the publication's time: before the desk opens.
const DIGEST_HOUR = 7;

/**
 * Writes the day's digest of everybody who has something unread from before seven in the morning.
 * A sweep, not a clock: after any downtime it comes to the same, and two at once write one.
 */
export async function sendDigests(): Promise<{ digests: number }> {
  const { timeZone, title } = await publicationSettings();
  const [latest] = await database().$queryRaw<{ at: Date; day: string }[]>`
    with local as (select now() at time zone ${timeZone} - make_interval(hours => ${DIGEST_HOUR}) as t)
    select (date_trunc('day', t) + make_interval(hours => ${DIGEST_HOUR})) at time zone ${timeZone} as at,
      to_char(t, 'YYYY-MM-DD') as day
    from local`;
  if (!latest) return { digests: 0 };
  const waiting = await database().notification.groupBy({
    by: ['userId'],
    where: { mail: 'digest', mailedAt: null, createdAt: { lt: latest.at } },
  });
  let digests = 0;
  for (const { userId } of waiting) {
    if (await writeDigest(userId, latest, title)) digests += 1;
  }
  return { digests };
}

async function writeDigest(
  userId: string,
  { at, day }: { at: Date; day: string },
  title: string,
): Promise<boolean> {
  const written = await transactAsSystem(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`digest ${userId}`}, 0))`;
    const rows = await tx.notification.findMany({
      where: { userId, mail: 'digest', mailedAt: null, createdAt: { lt: at } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      include: { actor: { select: { name: true } } },
    });
    await tx.notification.updateMany({
      where: { id: { in: rows.map(({ id }) => id) } },
      data: { mailedAt: nowIn(tx) },
    });
    const unread = rows.filter(({ readAt, kind }) => readAt === null && kind in NOTIFICATION_KINDS);
    if (unread.length === 0) return ok(false);
    const told = unread.map((row) => ({
      kind: row.kind as NotificationKind,
      actor: row.actor?.name ?? null,
      articleId: row.articleId,
      ...storedData.parse(row.data),
    }));
    await writeMail(tx, {
      key: `digest:${userId}:${day}`,
      userId,
      kind: 'digest',
      subject: `${title}: what concerns you`,
      text: digestText(told),
    });
    return ok(true);
  });
  return written.ok && written.value;
}

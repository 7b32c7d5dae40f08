import type { Prisma, Queries } from '../../db';
import type { Waiver } from '../preflight';

/** The waivers of an issue or of articles, by the names of their findings. */
export async function storedWaivers(
  queries: Queries,
  where: Prisma.WaiverWhereInput,
): Promise<Map<string, Waiver>> {
  const rows = await queries.waiver.findMany({
    where,
    orderBy: { createdAt: 'asc' },
    include: { user: { select: { name: true } } },
  });
  return new Map(
    rows.map(({ finding, reason, user, createdAt }) => [
      finding,
      { reason, by: user.name, at: createdAt },
    ]),
  );
}

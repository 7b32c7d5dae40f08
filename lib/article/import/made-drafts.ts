import type { Queries } from '../../db';
import type { Actor } from '../../people';
import { mayWith } from '../policy';

/** A draft that was made of an import. */
export type MadeDraft = { id: string; headline: string };

/**
 * Those of the drafts made of imports that the person may read still, in the order of their ids here:
 * one's own import says nothing of an article that is somebody else's by now.
 */
export async function madeDrafts(
  queries: Queries,
  actor: Actor,
  ids: readonly string[],
): Promise<MadeDraft[]> {
  const rows = await queries.article.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      headline: true,
      state: true,
      ownerId: true,
      lastChangedBy: true,
      bylinePersonIds: true,
      assignments: { where: { step: 'writing' }, select: { userId: true } },
    },
  });
  const shown = rows.flatMap(({ id, headline, assignments, ...columns }) => {
    const facts = { ...columns, writerId: assignments[0]?.userId ?? null };
    return mayWith(actor, 'read', facts) ? [{ id, headline }] : [];
  });
  return ids.flatMap((id) => shown.find((draft) => draft.id === id) ?? []);
}

import type { Queries } from '../db';
import { lostBlobs } from './blob-store';

/** Which of these stored images are missing from the blob store or damaged; what was never stored is not lost. */
export async function lostImages(queries: Queries, named: readonly string[]): Promise<string[]> {
  if (named.length === 0) return [];
  const stored = await queries.image.findMany({
    where: { sha256: { in: [...new Set(named)] } },
    select: { sha256: true },
  });
  return [...(await lostBlobs(stored.map(({ sha256 }) => sha256))).keys()];
}

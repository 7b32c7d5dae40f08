import type { Prisma, Transaction } from '../../db';
import { type Actor, canOnDesk } from '../../people';
import { ok, type Result, refuse } from '../../result';

export type OpenImport = Prisma.ImportGetPayload<{ include: { files: true } }>;

/** Reads an import for a mutation of the person who began it; nobody else finds it. */
export async function openImport(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<Result<OpenImport>> {
  const begun = await tx.import.findUnique({ where: { id }, include: { files: true } });
  const isTheirs = begun?.userId === actor.id && canOnDesk(actor, 'import');
  if (!begun || !isTheirs) return refuse({ kind: 'not-found' });
  if (begun.committedAt === null) return ok(begun);
  const reason = 'The drafts of this import were made already.';
  return refuse({ kind: 'wrong-state', state: 'committed', reason });
}

/** Writes an import if it is as it was read; of any number who try at once exactly one wins. */
export async function writeImport(
  tx: Transaction,
  { id, version }: Pick<OpenImport, 'id' | 'version'>,
  data: Prisma.ImportUncheckedUpdateManyInput,
): Promise<Result<number>> {
  const { count } = await tx.import.updateMany({
    where: { id, version, committedAt: null },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 1) return ok(version + 1);
  return refuse({ kind: 'changed-meanwhile', currentVersion: version + 1 });
}

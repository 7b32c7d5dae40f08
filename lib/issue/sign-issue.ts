import * as z from 'zod';
import { nowIn } from '../db';
import { contentHash } from '../hash';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import { type Result, refuse } from '../result';
import { assembledIssue, blocking } from './assembled-issue';
import { issueInput, openIssue, writeIssue } from './open-issue';

const input = issueInput.extend({
  /** The hash of the whole issue the publisher read. */
  manifestHash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Signs exactly what the issue will print, by its hash. Any change voids it. */
export async function signIssue(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ version: number }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { id, version, manifestHash } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openIssue(tx, actor, id, 'sign');
    if (!opened.ok) return opened;
    const written = await writeIssue(
      tx,
      actor,
      opened.value,
      version,
      { state: 'signed', signedHash: manifestHash, signedById: actor.id, signedAt: nowIn(tx) },
      { type: 'issue.signed', data: { manifestHash } },
    );
    if (!written.ok) return written;
    const { findings, manifest } = await assembledIssue(tx, opened.value);
    const open = blocking(findings);
    if (open.length > 0) return refuse({ kind: 'not-ready', findings: open });
    if (contentHash(manifest) !== manifestHash) {
      return refuse({ kind: 'changed-meanwhile', currentVersion: opened.value.version });
    }
    return written;
  });
}

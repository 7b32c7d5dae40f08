import * as z from 'zod';
import { nowIn } from '../../db';
import { recordEvent } from '../../event';
import { type Actor, transactAs } from '../../people';
import { readInput } from '../../read-input';
import { invalid, ok, type Result, refuse } from '../../result';
import { articleInput, openArticle } from '../open-article';
import { preflightArticle, waiverName } from '../preflight';
import { preflightRules } from './check-readiness';

const input = articleInput.extend({
  /** The finding's name; see `waiverName`. */
  finding: z.string().min(1).max(10_000),
  reason: z.string().trim().min(3, 'Give a reason.').max(1_000),
});

/**
 * Lets one warning of an article stand, with a reason, in whatever issue prints it. Errors can't be
 * waived; a finding that says something else after an edit is another one.
 */
export async function waiveArticleFinding(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<null>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { id, version, finding, reason } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openArticle(tx, actor, id, 'waive');
    if (!opened.ok) return opened;
    const { document, version: currentVersion } = opened.value;
    if (currentVersion !== version) return refuse({ kind: 'changed-meanwhile', currentVersion });
    const findings = preflightArticle(id, document, await preflightRules([document], tx));
    const found = findings.find((candidate) => waiverName(candidate) === finding);
    if (!found) return invalid('finding', 'The article has no such finding any more.');
    if (found.level === 'error') {
      const why = 'An error has to be mended; it can’t be waived.';
      return refuse({ kind: 'forbidden', reason: why });
    }
    const record = { articleId: id, finding, reason, userId: actor.id, createdAt: nowIn(tx) };
    await tx.waiver.upsert({
      where: { articleId_finding: { articleId: id, finding } },
      create: record,
      update: record,
    });
    await recordEvent(tx, {
      subject: { kind: 'article', id },
      type: 'article.finding-waived',
      actorId: actor.id,
      data: { code: found.code, message: found.message, reason },
    });
    return ok(null);
  });
}

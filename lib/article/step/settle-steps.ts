import type { Transaction } from '../../db';
import { recordEvent } from '../../event';
import { type Actor, actorById } from '../../people';
import type { OpenArticle } from '../open-article';
import type { ArticleMove } from '../workflow';
import { mayHold, STEPS_AFTER } from './steps';

/** Does to the assignments of an article what its move asks for; see `STEPS_AFTER`. */
export async function settleSteps(
  tx: Transaction,
  actor: Actor,
  article: OpenArticle,
  move: ArticleMove,
): Promise<void> {
  const effect = STEPS_AFTER[move];
  if (effect === 'keep') return;
  const given = await tx.assignment.findMany({ where: { articleId: article.id } });
  for (const { step, userId } of given) {
    const holder = await actorById(userId, tx);
    const stays = step === 'writing' || (holder && mayHold(holder, step, article.facts));
    if (effect === 'check' && stays) continue;
    await tx.assignment.delete({ where: { articleId_step: { articleId: article.id, step } } });
    await recordEvent(tx, {
      subject: { kind: 'article', id: article.id },
      type: 'article.released',
      actorId: actor.id,
      data: { step, from: userId },
    });
  }
}

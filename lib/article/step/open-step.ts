import * as z from 'zod';
import { nowIn, type Transaction } from '../../db';
import { recordEvent } from '../../event';
import { type NotificationKind, notify } from '../../notification';
import { type Actor, actorById } from '../../people';
import { invalid, ok, type Result, refuse } from '../../result';
import { type OpenArticle, openArticle } from '../open-article';
import type { ArticleAction } from '../policy';
import { STATE_NAMES } from '../workflow';
import { mayHold, STEP_OPEN, STEPS, type Step } from './steps';

/** What every mutation of an assignment is told: which article, and which of its steps. */
export const stepInput = z.strictObject({ id: z.uuid(), step: z.enum(STEPS) });

export const noteWithIt = z.string().trim().max(1_000).default('');

/** A step inside a mutation: the article, held until the end, and who has the step now. */
export type OpenStep = { article: OpenArticle; step: Step; holderId: string | null };

/**
 * Opens a step for a change. The article's row is locked, so that of any number who take it at once
 * exactly one finds it free; its version stays, so that nobody's text in hand becomes stale.
 */
export async function openStep(
  tx: Transaction,
  actor: Actor,
  { id, step }: z.infer<typeof stepInput>,
  action: ArticleAction,
): Promise<Result<OpenStep>> {
  await tx.$queryRaw`select 1 from "Article" where id = ${id}::uuid for update`;
  const opened = await openArticle(tx, actor, id, action);
  if (!opened.ok) return opened;
  const { facts } = opened.value;
  if (!STEP_OPEN[step].includes(facts.state)) {
    const reason = `The article is ${STATE_NAMES[facts.state]}.`;
    return refuse({ kind: 'wrong-state', state: facts.state, reason });
  }
  const article = opened.value;
  return ok({ article, step, holderId: await holderOf(tx, article, step) });
}

/** Who has a step, and may still do it: whoever was given it, else for writing the owner. */
async function holderOf(tx: Transaction, article: OpenArticle, step: Step): Promise<string | null> {
  const row = await tx.assignment.findUnique({
    where: { articleId_step: { articleId: article.id, step } },
  });
  const inTurn = [row?.userId, step === 'writing' ? article.facts.ownerId : undefined];
  for (const id of inTurn) {
    const person = id === undefined ? null : await actorById(id, tx);
    if (person && mayHold(person, step, article.facts)) return person.id;
  }
  return null;
}

type Given = {
  type: 'article.assigned' | 'article.taken' | 'article.handed-over';
  /** How the new holder is told, and in which words. */
  tell?: NotificationKind;
  note?: string;
};

/** Gives a step to somebody who can have it, records it and tells them. */
export async function giveStep(
  tx: Transaction,
  actor: Actor,
  { article, step, holderId }: OpenStep,
  userId: string,
  { type, tell, note = '' }: Given,
): Promise<Result<{ holderId: string }>> {
  const person = await actorById(userId, tx);
  if (!person || !mayHold(person, step, article.facts)) {
    const reason = step === 'review' ? 'They may not decide on this text.' : 'They do not write.';
    return invalid('userId', reason);
  }
  const given = { userId, assignedById: actor.id, assignedAt: nowIn(tx) };
  await tx.assignment.upsert({
    where: { articleId_step: { articleId: article.id, step } },
    create: { articleId: article.id, step, ...given },
    update: given,
  });
  const data = { step, from: holderId, to: userId, name: person.name, ...(note && { note }) };
  await recordEvent(tx, {
    subject: { kind: 'article', id: article.id },
    type,
    actorId: actor.id,
    data,
  });
  if (tell) {
    const about = { articleId: article.id };
    const title = article.headline;
    await notify(tx, { kind: tell, to: [userId], actorId: actor.id, about, title, note });
  }
  return ok({ holderId: userId });
}

import type { Actor } from '../people';
import { type ArticleAction, can } from './policy';
import { type ArticleMove, type ArticleState, MOVES } from './workflow';

/** An article as the model of the workflow knows it. */
export type Model = {
  state: ArticleState;
  version: number;
  ownerId: string;
  lastChangedBy: string;
  contentHash: string;
};

/** One person's attempt at something, by a version that may be older or newer than the present one. */
export type Command = { name: ArticleMove | 'edit'; who: number; ahead: number };

/**
 * Every end that these commands could have, done one after the other in some order by the tables of
 * policy and moves alone: what any number of people acting at once must come out as.
 */
export function serialOrders(
  start: Model,
  commands: readonly Command[],
  people: readonly Actor[],
): Model[] {
  const orders = (model: Model, left: readonly Command[]): Model[] => {
    if (left.length === 0) return [model];
    return left.flatMap((command, index) => {
      const next = done(model, command, start.version, people[command.who]);
      return next ? orders(next, left.toSpliced(index, 1)) : [];
    });
  };
  return orders(start, commands);
}

function done(
  model: Model,
  { name, ahead }: Command,
  seenVersion: number,
  actor: Actor | undefined,
): Model | null {
  if (!actor || Math.max(1, seenVersion + ahead) !== model.version) return null;
  if (!can(actor, name as ArticleAction, { ...model, bylinePersonIds: [] })) return null;
  const version = model.version + 1;
  if (name !== 'edit') return { ...model, version, state: MOVES[name].to };
  const state = model.state === 'approved' ? 'in_review' : model.state;
  return { ...model, version, state, lastChangedBy: actor.id };
}

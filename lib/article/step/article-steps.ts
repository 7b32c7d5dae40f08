import { database } from '../../db';
import { type Actor, deskPeople } from '../../people';
import { today } from '../list/article-line';
import { type ArticleFacts, can, mayWith } from '../policy';
import { daysUntil, dueOn, issueDates } from './due-date';
import { CURRENT_STEP, mayHold, STEP_OPEN, STEPS, type Step } from './steps';

type Person = { id: string; name: string };

/** A step of one article: who has it, and what this person may do about that now. */
export type StepView = {
  step: Step;
  /** Whether the article waits for this step. */
  isCurrent: boolean;
  holder: Person | null;
  canTake: boolean;
  canAssign: boolean;
  canHandOver: boolean;
  canRelease: boolean;
  /** Who could have it; empty for those who may give it to nobody. */
  candidates: Person[];
};

/** When an article is due, and the steps that somebody can have now. */
export type StepsView = { due: string | null; dueIn: number | null; steps: StepView[] };

/** The steps of an article for its page; null when there is none or this person may not see it. */
export async function stepsFor(actor: Actor, articleId: string): Promise<StepsView | null> {
  const row = await database().article.findUnique({
    where: { id: articleId },
    omit: { document: true },
    include: { assignments: true, placement: { include: { issue: true } } },
  });
  if (!row) return null;
  const given = new Map(row.assignments.map(({ step, userId }) => [step, userId]));
  const facts: ArticleFacts = { ...row, writerId: given.get('writing') ?? null };
  if (!mayWith(actor, 'read', facts)) return null;
  const [people, day] = await Promise.all([deskPeople(), today()]);
  const due = dueOn(row.state, row.placement && issueDates(row.placement.issue));
  const steps = STEPS.filter((step) => STEP_OPEN[step].includes(row.state)).map((step) =>
    stepView(actor, step, facts, people, given.get(step)),
  );
  return { due, dueIn: due === null ? null : daysUntil(due, day), steps };
}

function stepView(
  actor: Actor,
  step: Step,
  facts: ArticleFacts,
  people: Actor[],
  givenTo: string | undefined,
): StepView {
  const able = people.filter((person) => mayHold(person, step, facts));
  const asked = able.find(({ id }) => id === givenTo);
  const owner = step === 'writing' ? able.find(({ id }) => id === facts.ownerId) : undefined;
  const holder = asked ?? owner ?? null;
  const isMine = holder?.id === actor.id;
  const canAssign = can(actor, 'assign', facts);
  const canHandOver = isMine && can(actor, 'hand-over', facts);
  const isAble = able.some(({ id }) => id === actor.id);
  return {
    step,
    isCurrent: CURRENT_STEP[facts.state] === step,
    holder: holder && { id: holder.id, name: holder.name },
    canTake: holder === null && isAble && can(actor, 'take', facts),
    canAssign,
    canHandOver,
    canRelease: asked !== undefined && (isMine || canAssign) && can(actor, 'release', facts),
    candidates:
      canAssign || canHandOver
        ? able.filter(({ id }) => id !== holder?.id).map(({ id, name }) => ({ id, name }))
        : [],
  };
}

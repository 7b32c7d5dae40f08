import { StepPanel } from '../../../../../components/article/step-panel';
import { stepsFor } from '../../../../../lib/article';
import type { Actor } from '../../../../../lib/people';
import { assign, handOver, release, take } from './step-actions';

/** Who has which step of an article, with what this person can do about it. */
export async function ArticleSteps({ actor, id }: { actor: Actor; id: string }) {
  const view = await stepsFor(actor, id);
  const actions = { take, assign, handOver, release };
  return view && <StepPanel articleId={id} view={view} actions={actions} />;
}

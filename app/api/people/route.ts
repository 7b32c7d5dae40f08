import { deskNames } from '../../../lib/people';
import { ok } from '../../../lib/result';
import { currentActor } from '../../../lib/web/actor';
import { answer, answerSignedOut } from '../../../lib/web/answer';
import { apiDoor } from '../../../lib/web/api-door';

/** Who works on the desk, by name, for fields to choose from; nobody for those who see only their own. */
export const GET = apiDoor(async () => {
  const actor = await currentActor();
  if (!actor) return answerSignedOut();
  return answer(ok({ people: await deskNames(actor) }));
});

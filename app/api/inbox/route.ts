import { inboxState } from '../../../lib/notification';
import { ok } from '../../../lib/result';
import { currentActor } from '../../../lib/web/actor';
import { answer, answerSignedOut } from '../../../lib/web/answer';
import { apiDoor } from '../../../lib/web/api-door';

/** How one's own inbox stands: how many lines are unread, and the newest. */
export const GET = apiDoor(async () => {
  const actor = await currentActor();
  return actor ? answer(ok(await inboxState(actor))) : answerSignedOut();
});

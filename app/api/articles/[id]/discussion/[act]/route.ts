import * as z from 'zod';
import {
  editComment,
  reopenThread,
  replyToThread,
  resolveThread,
  startThread,
  withdrawComment,
} from '../../../../../../lib/comment';
import { refuse } from '../../../../../../lib/result';
import { currentActor } from '../../../../../../lib/web/actor';
import { answer, answerSignedOut } from '../../../../../../lib/web/answer';
import { apiDoor } from '../../../../../../lib/web/api-door';
import { JSON_LIMITS, readJson } from '../../../../../../lib/web/read-body';

const ACTS = new Map(
  Object.entries({
    'start-thread': startThread,
    'reply-to-thread': replyToThread,
    'resolve-thread': resolveThread,
    'reopen-thread': reopenThread,
    'edit-comment': editComment,
    'withdraw-comment': withdrawComment,
  }),
);

const body = z.record(z.string(), z.unknown()).catch({});

type Params = { params: Promise<{ id: string; act: string }> };

/** Does one thing in the discussion of an article, named by the last part of the address. */
export const POST = apiDoor(async (request: Request, { params }: Params) => {
  const actor = await currentActor();
  if (!actor) return answerSignedOut();
  const { id, act } = await params;
  const mutation = ACTS.get(act);
  if (!mutation) return answer(refuse({ kind: 'not-found' }));
  const read = await readJson(request, JSON_LIMITS.discussion);
  if (!read.ok) return answer(read);
  const asked = body.parse(read.value);
  // Whatever is in a thread names its article itself.
  return answer(
    await mutation(actor, mutation === startThread ? { ...asked, articleId: id } : asked),
  );
});

import * as z from 'zod';
import {
  askForLock,
  handOverLock,
  keepLock,
  lockFor,
  releaseLock,
  takeLock,
  takeOverLock,
} from '../../../../../lib/lock';
import { invalid } from '../../../../../lib/result';
import { currentActor } from '../../../../../lib/web/actor';
import { answer, answerSignedOut } from '../../../../../lib/web/answer';
import { apiDoor } from '../../../../../lib/web/api-door';
import { JSON_LIMITS, readJson } from '../../../../../lib/web/read-body';

const ACTS = {
  take: takeLock,
  keep: keepLock,
  ask: askForLock,
  'hand-over': handOverLock,
  'take-over': takeOverLock,
  release: releaseLock,
};

const body = z.object({ act: z.enum(Object.keys(ACTS) as [keyof typeof ACTS]), tab: z.unknown() });

type Context = { params: Promise<{ id: string }> };

/** Who edits the article now, and who asks to. */
export const GET = apiDoor(async (request: Request, { params }: Context) => {
  const actor = await currentActor();
  if (!actor) return answerSignedOut();
  const { id } = await params;
  const tab = new URL(request.url).searchParams.get('tab');
  return answer(await lockFor(actor, { id, tab }));
});

/** One act on the lock, the heartbeat among them; answers who edits afterwards. */
export const POST = apiDoor(async (request: Request, { params }: Context) => {
  const actor = await currentActor();
  if (!actor) return answerSignedOut();
  const read = await readJson(request, JSON_LIMITS.lock);
  if (!read.ok) return answer(read);
  const wanted = body.safeParse(read.value);
  if (!wanted.success) return answer(invalid('act', 'is not an act on a lock'));
  const { act, tab } = wanted.data;
  const { id } = await params;
  return answer(await ACTS[act](actor, { id, tab }));
});

import * as z from 'zod';
import { currentDraft, saveDraft } from '../../../../../lib/article';
import { ok, refuse } from '../../../../../lib/result';
import { currentActor } from '../../../../../lib/web/actor';
import { answer, answerSignedOut } from '../../../../../lib/web/answer';
import { apiDoor } from '../../../../../lib/web/api-door';
import { uuidOf } from '../../../../../lib/web/list-query';
import { JSON_LIMITS, readJson } from '../../../../../lib/web/read-body';

const body = z.record(z.string(), z.unknown()).catch({});

type Context = { params: Promise<{ id: string }> };

/** The text as it is now, to be compared and merged with: 200, or 404. */
export const GET = apiDoor(async (_request: Request, { params }: Context) => {
  const actor = await currentActor();
  if (!actor) return answerSignedOut();
  const id = uuidOf((await params).id);
  const draft = id && (await currentDraft(actor, id));
  return answer(draft ? ok(draft) : refuse({ kind: 'not-found' }));
});

/** Saves a draft over the version it started from: 200, or 409 when it is stale. */
export const PUT = apiDoor(async (request: Request, { params }: Context) => {
  const actor = await currentActor();
  if (!actor) return answerSignedOut();
  const read = await readJson(request, JSON_LIMITS.draft);
  if (!read.ok) return answer(read);
  const { id } = await params;
  return answer(await saveDraft(actor, { ...body.parse(read.value), id }));
});

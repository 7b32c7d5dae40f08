import { z } from 'zod';
import { saveDraft } from '../../../../../lib/article';
import { currentActor } from '../../../../../lib/web/actor';
import { answer, answerSignedOut } from '../../../../../lib/web/answer';
import { readJson } from '../../../../../lib/web/read-body';

const body = z.record(z.string(), z.unknown()).catch({});

/** Saves a draft over the version it started from: 200, or 409 when it is stale. */
export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return answerSignedOut();
  const read = await readJson(request);
  if (!read.ok) return answer(read);
  const { id } = await params;
  return answer(await saveDraft(actor, { ...body.parse(read.value), id }));
}

import { IMAGE_LIMITS, storeImage } from '../../../lib/media';
import { invalid } from '../../../lib/result';
import { currentActor } from '../../../lib/web/actor';
import { answer, answerSignedOut } from '../../../lib/web/answer';
import { apiDoor } from '../../../lib/web/api-door';

/** Takes in an image from the form field `file`: 201 with its SHA-256 and size. */
export const POST = apiDoor(async (request: Request) => {
  const actor = await currentActor();
  if (!actor) return answerSignedOut();
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > IMAGE_LIMITS.bytes + 100_000) {
    return answer({
      ok: false,
      refusal: { kind: 'too-large', reason: 'An image may be at most 25 MB.' },
    });
  }
  const form = await request.formData().catch(() => null);
  const file = form?.get('file');
  if (!(file instanceof File)) return answer(invalid('file', 'Send an image.'));
  const bytes = new Uint8Array(await file.arrayBuffer());
  return answer(await storeImage(actor, { bytes, name: file.name }), 201);
});

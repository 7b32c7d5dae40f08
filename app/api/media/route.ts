import type { NextRequest } from 'next/server';
import { IMAGE_LIMITS, imagesFor, storeImage } from '../../../lib/media';
import { invalid, ok } from '../../../lib/result';
import { currentActor } from '../../../lib/web/actor';
import { answer, answerSignedOut } from '../../../lib/web/answer';
import { apiDoor } from '../../../lib/web/api-door';
import { libraryParameters, libraryQuery } from '../../../lib/web/library-query';

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

/** A page of the images that somebody may see: `?q=` for words, `?after=` as the page before said in `next`. */
export const GET = apiDoor(async (request: NextRequest) => {
  const actor = await currentActor();
  if (!actor) return answerSignedOut();
  const query = libraryQuery(Object.fromEntries(request.nextUrl.searchParams));
  const { images, next } = await imagesFor(actor, query);
  return answer(ok({ images, next: next && libraryParameters({ ...query, after: next }) }));
});

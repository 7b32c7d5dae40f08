import type { NextRequest } from 'next/server';
import { imageFor } from '../../../../lib/media';
import { currentActor } from '../../../../lib/web/actor';
import { apiDoor } from '../../../../lib/web/api-door';

type Context = { params: Promise<{ sha256: string }> };

/** A stored image for the desk; `?w=` asks for a smaller one, `?part=` for a part. Nobody else finds it. */
export const GET = apiDoor(async (request: NextRequest, { params }: Context) => {
  const { sha256 } = await params;
  const asked = request.nextUrl.searchParams;
  const wanted = { width: Number(asked.get('w')) || null, part: asked.get('part') };
  const image = await imageFor(await currentActor(), sha256, wanted);
  if (!image) return new Response('Not found', { status: 404 });
  return new Response(image.bytes, {
    headers: {
      'content-type': image.mime,
      'cache-control': 'private, no-store',
    },
  });
});

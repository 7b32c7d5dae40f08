import type { NextRequest } from 'next/server';
import { imageFor } from '../../../../lib/media';
import { currentActor } from '../../../../lib/web/actor';
import { apiDoor } from '../../../../lib/web/api-door';

type Context = { params: Promise<{ sha256: string }> };

/** A stored image for the desk; `?w=` asks for a smaller one. Nobody else finds it. */
export const GET = apiDoor(async (request: NextRequest, { params }: Context) => {
  const { sha256 } = await params;
  const width = Number(request.nextUrl.searchParams.get('w')) || null;
  const image = await imageFor(await currentActor(), sha256, width);
  if (!image) return new Response('Not found', { status: 404 });
  return new Response(image.bytes, {
    headers: {
      'content-type': image.mime,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    },
  });
});

import { discussionOf, discussionStamp } from '../../../../../lib/comment';
import { refuse } from '../../../../../lib/result';
import { currentActor } from '../../../../../lib/web/actor';
import { answer, answerSignedOut } from '../../../../../lib/web/answer';
import { apiDoor } from '../../../../../lib/web/api-door';
import { uuidOf } from '../../../../../lib/web/list-query';

type Context = { params: Promise<{ id: string }> };

/** The discussion of an article; 304 to whoever has it already and says so by its ETag. */
export const GET = apiDoor(async (request: Request, { params }: Context) => {
  const actor = await currentActor();
  if (!actor) return answerSignedOut();
  const id = uuidOf((await params).id);
  if (id === null) return answer(refuse({ kind: 'not-found' }));
  const known = request.headers.get('if-none-match');
  if (known) {
    const stamp = await discussionStamp(actor, id);
    if (!stamp.ok) return answer(stamp);
    const etag = etagOf(stamp.value);
    if (known === etag) return new Response(null, { status: 304, headers: { etag, ...UNKEPT } });
  }
  const discussion = await discussionOf(actor, id);
  const reply = answer(discussion);
  if (discussion.ok) reply.headers.set('etag', etagOf(discussion.value.stamp));
  return reply;
});

const UNKEPT = { 'cache-control': 'private, no-store' };

function etagOf(stamp: string): string {
  return `"${stamp}"`;
}

import { unsubscribe } from '../../../../lib/notification';
import { answer } from '../../../../lib/web/answer';
import { apiDoor } from '../../../../lib/web/api-door';

type Context = { params: Promise<{ token: string }> };

/** One click in a mail program (RFC 8058) stops the mail that the link names. */
export const POST = apiDoor(async (_request: Request, { params }: Context) => {
  return answer(await unsubscribe((await params).token));
});

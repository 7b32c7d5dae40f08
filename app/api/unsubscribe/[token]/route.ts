import { unsubscribe } from '../../../../lib/notification';
import { answer } from '../../../../lib/web/answer';

/** One click in a mail program (RFC 8058) stops the mail that the link names. */
export async function POST(_request: Request, { params }: { params: Promise<{ token: string }> }) {
  return answer(await unsubscribe((await params).token));
}

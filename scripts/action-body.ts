import { IncomingMessage } from 'node:http';
import { actionForm, callsAction, isActionId, mostActionBytes } from '../lib/web/action-form';
import type { Rejection } from '../lib/web/request-gate';
import { actorOfRequest } from '../lib/web/session-cookie';

/**
 * A request as Next may have it. One that calls a server action is read whole and handed on with a
 * body that no decoder breaks on; what calls none, or can't be read, is rejected.
 */
export async function checkAction(request: IncomingMessage): Promise<IncomingMessage | Rejection> {
  if (!callsAction(request)) return request;
  if (request.method !== 'POST' || !isActionId(request.headers['next-action'])) {
    return { status: 405, reason: 'This address takes no changes.' };
  }
  const isSignedIn = (await actorOfRequest(request)) !== null;
  const body = await wholeBody(request, mostActionBytes(request.url, isSignedIn));
  if (body === null) return { status: 413, reason: 'The request is too large.' };
  const contentType = request.headers['content-type'] ?? '';
  const form = await actionForm({ contentType, body });
  if (!form) return { status: 400, reason: 'This is no form of ours.' };
  return withBody(request, form.contentType, form.body);
}

/** All of a body, or null for one of more bytes. */
async function wholeBody(request: IncomingMessage, most: number): Promise<Uint8Array | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) return null;
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > most) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The same request with another body, to be read once more. */
function withBody(
  request: IncomingMessage,
  contentType: string,
  body: Uint8Array,
): IncomingMessage {
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor, rawHeaders } = request;
  const again = new IncomingMessage(request.socket);
  const headers = { ...request.headers, 'content-type': contentType };
  delete headers['transfer-encoding'];
  headers['content-length'] = String(body.length);
  Object.assign(again, { method, url, httpVersion, httpVersionMajor, httpVersionMinor });
  Object.assign(again, { headers, rawHeaders, complete: true });
  again.push(body);
  again.push(null);
  return again;
}

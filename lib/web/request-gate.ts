import type { IncomingHttpHeaders } from 'node:http';
import { REPORTS_ADDRESS } from './security-headers';

/** The largest body that any request may have, in bytes: an image of 25 MB and what surrounds it. */
export const maxBodyBytes = 30 * 1024 * 1024;

const reads = new Set(['GET', 'HEAD']);
const changes = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** A request that goes no further: the status of the reply and a sentence for its body. */
export type Rejection = { status: 400 | 403 | 404 | 405 | 413 | 414 | 421; reason: string };

/** What the gate looks at; a Node request has all of it. */
export type GatedRequest = { method?: string; url?: string; headers: IncomingHttpHeaders };

/**
 * Decides whether a request may come in at all, before anything else looks at it; null lets it
 * pass. A change must come from a page of our own origin. The one exception is the click of a mail
 * program on “unsubscribe”, which comes from no page: the sealed token in its address speaks for it.
 */
export function gateRequest(request: GatedRequest, ownOrigin: string): Rejection | null {
  return (
    methodProblem(request.method ?? '') ??
    addressProblem(request.url ?? '') ??
    originProblem(request, ownOrigin) ??
    sizeProblem(request.headers)
  );
}

function methodProblem(method: string): Rejection | null {
  if (reads.has(method) || changes.has(method)) return null;
  return { status: 405, reason: 'This method is not supported.' };
}

function addressProblem(url: string): Rejection | null {
  if (url.length > 4096) return { status: 414, reason: 'The address is too long.' };
  // Next makes any picture in any size for whoever asks; none of our pages does.
  if (url.startsWith('/_next/image')) return { status: 404, reason: 'There is nothing here.' };
  const isPath = url.startsWith('/') && !url.startsWith('//') && !url.includes('\\');
  if (isPath && isDecodable(url)) return null;
  return { status: 400, reason: 'The address of the request is malformed.' };
}

function isDecodable(url: string): boolean {
  try {
    return !decodeURIComponent(url.split('?', 1)[0] ?? '').includes('\0');
  } catch {
    return false;
  }
}

const oneClick = /^\/api\/unsubscribe\/[A-Za-z0-9._-]+$/;

function originProblem(
  { method, url, headers }: GatedRequest,
  ownOrigin: string,
): Rejection | null {
  if (reads.has(method ?? '') || headers.origin === ownOrigin) return null;
  const isOneClick = method === 'POST' && oneClick.test(url ?? '') && headers.origin === undefined;
  if (isOneClick || isReport({ method, url, headers })) return null;
  return { status: 403, reason: `Changes are accepted only from pages of ${ownOrigin}.` };
}

// A page without an origin of its own says “null”; a browser may say nothing at all.
function isReport({ method, url, headers: { origin } }: GatedRequest): boolean {
  return method === 'POST' && url === REPORTS_ADDRESS && (!origin || origin === 'null');
}

function sizeProblem(headers: IncomingHttpHeaders): Rejection | null {
  const declared = Number(headers['content-length'] ?? 0);
  if (declared <= maxBodyBytes) return null;
  return { status: 413, reason: 'The request is too large.' };
}

const claimed =
  /^(x-middleware-|x-invoke-|x-matched-path|x-nonce|x-request-id|x-forwarded-|x-real-ip|forwarded$|content-security-policy)/;

/**
 * Removes from a request what only the server itself may say: headers with which the framework
 * talks to itself, and claims about who asks. Changes `headers` in place.
 */
export function removeClaims(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) if (claimed.test(name)) delete headers[name];
}

/**
 * The address a request came from: the socket's, or, behind so many trusted proxies, the one that
 * the outermost of them saw. What a client wrote into the header itself never counts.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | string[] | undefined,
  trustedProxies: number,
): string {
  const hops = [forwardedFor ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '');
  const seen = trustedProxies > 0 ? hops.at(-trustedProxies) : undefined;
  return seen ?? socketAddress ?? 'unknown';
}

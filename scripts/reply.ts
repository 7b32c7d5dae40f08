import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { carriesToken } from '../lib/web/security-headers';

/** Calls `refuse`, once, when more than so many bytes of a body arrive, whatever its headers said. */
export function limitBody(request: IncomingMessage, maxBytes: number, refuse: () => void): void {
  let received = 0;
  // The parser hands each piece to `push`; listening to `data` would take the pieces from Next.
  const push = request.push.bind(request);
  request.push = (piece, encoding) => {
    received += piece?.length ?? 0;
    if (received <= maxBytes) return push(piece, encoding);
    request.push = () => false;
    refuse();
    return push(null);
  };
}

/**
 * Sees to it that no cache keeps a reply made for one person: one to a request with cookies, or
 * one that sets some, or one to an address with a token. Built assets have their hash in the address and stay as they are.
 */
export function keepPrivate(request: IncomingMessage, response: ServerResponse): void {
  if (request.url?.startsWith('/_next/static/')) return;
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    ...rest: unknown[]
  ) => ServerResponse;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const given = rest.find((each) => typeof each === 'object') as OutgoingHttpHeaders | undefined;
    const setsCookie = response.hasHeader('set-cookie') || given?.['set-cookie'] !== undefined;
    const isPrivate = setsCookie || carriesToken(request.url);
    if (request.headers.cookie === undefined && !isPrivate) return writeHead(status, ...rest);
    response.setHeader('cache-control', 'private, no-store');
    return writeHead(
      status,
      ...rest.map((each) => (given && each === given ? uncached(given) : each)),
    );
  }) as ServerResponse['writeHead'];
}

function uncached(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const rest = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'cache-control');
  return Object.fromEntries(rest);
}

import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

type Reject = (
  request: IncomingMessage,
  response: ServerResponse,
  rejection: { status: number; reason: string },
) => void;

/** What Node finds wrong with a request before there is one, by the code of its error. */
const STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * Has our headers on the replies that Node would make by itself: to what is no HTTP, to a head that is
 * too large or too slow, to an expectation we don't know, to a wish for another protocol.
 */
export function answerMalformed(
  server: Server,
  headers: Readonly<Record<string, string>>,
  reject: Reject,
): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
    const known = Object.hasOwn(STATUS, error.code ?? '') ? STATUS[error.code ?? ''] : undefined;
    socket.end(rawReply(known ?? 400, headers));
  });
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) =>
    reject(request, response, { status: 417, reason: 'This expectation is not met here.' }),
  );
  server.on('connect', (_request, socket: Duplex) => socket.end(rawReply(405, headers)));
}

function rawReply(status: number, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries({
    ...headers,
    'content-length': '0',
    'cache-control': 'no-store',
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`;
}

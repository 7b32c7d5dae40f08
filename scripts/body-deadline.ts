import type { IncomingMessage } from 'node:http';

/** How long a request may take to come: its head, and a body beyond what a slow line needs. */
export const REQUEST_DEADLINES = { headMs: 20_000, bodyMs: 20_000, leastBytesPerSecond: 64_000 };

const CHECK_MS = 1_000;

/**
 * Calls `refuse`, once, when a body takes longer than twenty seconds and what its size needs on a line
 * of half a megabit. A body that only trickles in is cut after twenty seconds.
 */
export function limitBodyTime(request: IncomingMessage, refuse: () => void): void {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (length === undefined && encoding === undefined) return;
  const { bodyMs, leastBytesPerSecond } = REQUEST_DEADLINES;
  const startedAt = performance.now();
  const before = request.socket.bytesRead;
  const check = setInterval(() => {
    if (request.complete || request.destroyed) return clearInterval(check);
    const received = request.socket.bytesRead - before;
    const allowed = bodyMs + (received / leastBytesPerSecond) * 1_000;
    if (performance.now() - startedAt < allowed) return;
    clearInterval(check);
    refuse();
  }, CHECK_MS).unref();
}

import type { Rejection } from './request-gate';

/** What decides whether a request is meant for us; a Node request has all of it. */
export type AddressedRequest = {
  url?: string;
  rawHeaders: readonly string[];
  socket: { remoteAddress?: string };
};

/** Under what names we are reached: our own origin, and the port on which this process listens. */
export type OwnAddress = { origin: string; port: number };

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/**
 * Rejects a request that names another host than ours, or several, or none; null lets it pass. From
 * this machine we are also reached by the names that every machine has for itself: so do a probe and
 * a proxy that sends its own address on.
 */
export function hostProblem(request: AddressedRequest, own: OwnAddress): Rejection | null {
  const hosts = hostsOf(request.rawHeaders);
  if (hosts.length === 0) return { status: 400, reason: 'The request names no host.' };
  const named = absoluteHost(request.url);
  const all = named === null ? hosts : [...hosts, named];
  const isOurs = hosts.length === 1 && all.every((host) => isOwnHost(host, request, own));
  return isOurs
    ? null
    : { status: 421, reason: 'Another host is meant than the one that answers.' };
}

/** The path of a request line that holds a whole address, as proxies send it; null for any other. */
export function pathOfAbsolute(url: string | undefined): string | null {
  if (absoluteHost(url) === null) return null;
  const { pathname, search } = new URL(url ?? '');
  return pathname + search;
}

function absoluteHost(url: string | undefined): string | null {
  if (!url || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const { host, username, password } = new URL(url);
  return username || password ? '' : host;
}

function hostsOf(rawHeaders: readonly string[]): string[] {
  const hosts: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index];
    if (name?.length === 4 && name.toLowerCase() === 'host')
      hosts.push(rawHeaders[index + 1] ?? '');
  }
  return hosts;
}

function isOwnHost(host: string, { socket }: AddressedRequest, own: OwnAddress): boolean {
  const { host: ownHost, protocol } = new URL(own.origin);
  const given = host.toLowerCase();
  if (given === ownHost || given === `${ownHost}:${protocol === 'https:' ? 443 : 80}`) return true;
  if (!LOOPBACK.test(socket.remoteAddress ?? '')) return false;
  return LOOPBACK_NAMES.some((name) => given === `${name}:${own.port}` || given === name);
}

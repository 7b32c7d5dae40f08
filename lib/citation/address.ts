const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid|ref|ref_src|outputtype|amp)$/i;
const LONGEST_ADDRESS = 1_000;
const LONGEST_HOST = 253;
const MOST_LABELS = 8;

/**
 * An address as comparing reads it, the same for all ways to write it: without scheme, `www.`,
 * fragment, tracking and a last slash. What is no web address stays, in small letters.
 */
export function addressKey(url: string): string {
  const read = webUrl(url);
  if (read === null) return url.trim().toLowerCase().slice(0, LONGEST_ADDRESS);
  for (const name of [...read.searchParams.keys()]) {
    if (TRACKING.test(name)) read.searchParams.delete(name);
  }
  const host = read.host.replace(/^www\./, '');
  const path = read.pathname.replace(/\/+$/, '');
  return `${host}${path}${read.search}`.slice(0, LONGEST_ADDRESS);
}

/** The domain of an address and what it stands under, longest first: `a.b.com`, `b.com`. */
export function hostsOf(url: string): string[] {
  const host = webUrl(url)?.hostname.replace(/\.$/, '') ?? '';
  if (!isDomain(host)) return [];
  const labels = host.split('.').slice(-MOST_LABELS);
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}

/** A domain as people type it or paste it with its address; null when it is none. */
export function readDomain(typed: string): string | null {
  const text = typed.trim();
  const read = webUrl(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  const host = read?.hostname.replace(/^www\./, '').replace(/\.$/, '') ?? '';
  return isDomain(host) ? host : null;
}

function isDomain(host: string): boolean {
  return host.length <= LONGEST_HOST && /^[^.]+(?:\.[^.]+)+$/.test(host) && !/^[\d.]+$/.test(host);
}

function webUrl(text: string): URL | null {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

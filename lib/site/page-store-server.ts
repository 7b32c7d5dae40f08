import type { IncomingMessage, ServerResponse } from 'node:http';
import { addresses } from './addresses';
import { namesTag, preferredEncoding } from './negotiate';
import { pointerReader } from './release';
import { loadRelease, type Reply, type ServedRelease } from './served-release';

export type PageStore = {
  /**
   * Answers a GET or HEAD for a page or file of the current release and returns true; anything
   * else is left untouched for whoever stands behind. It reads no cookie and sets none.
   */
  answerFromPageStore(req: IncomingMessage, res: ServerResponse): boolean;
  /** The page for what doesn't exist, uncompressed; null before the first release. */
  notFoundPage(): Buffer | null;
};

export type PageStoreOptions = {
  folder: string;
  /** Added to every reply: the security headers of the site, its content security policy among them. */
  headers: Record<string, string>;
  /** The content security policy of pictures, which are made of what somebody uploaded. */
  picturePolicy?: string;
};

/**
 * Opens a page store for serving. The pointer is looked at once a request (two microseconds), so
 * that a release is served from the first request after the switch, in every process.
 */
export function openPageStore({ folder, headers, picturePolicy }: PageStoreOptions): PageStore {
  const readPointer = pointerReader(folder);
  const headersOf = (type: string) =>
    picturePolicy && type.startsWith('image/')
      ? { ...headers, 'content-security-policy': picturePolicy }
      : headers;
  let pointer: string | null = null;
  let served: ServedRelease | null = null;

  function current(): ServedRelease | null {
    const target = readPointer();
    if (target !== pointer || served === null) {
      const loaded = target === null ? null : loadRelease(folder, target, headersOf);
      // A pointer to nothing readable must not take down what can still be served from memory.
      if (loaded === null) return served;
      served = loaded;
      pointer = target;
    }
    return served;
  }

  return {
    answerFromPageStore(req, res) {
      if (req.method !== 'GET' && req.method !== 'HEAD') return false;
      const release = current();
      if (!release) return false;
      const url = req.url ?? '';
      const query = url.indexOf('?');
      const entry = release.entry(query === -1 ? url : url.slice(0, query));
      if (!entry) return false;
      if ('location' in entry) {
        res.writeHead(308, entry.headers);
        res.end();
        return true;
      }
      const reply = entry.reply(preferredEncoding(req.headers['accept-encoding']));
      if (!reply) return false;
      send(req, res, reply);
      return true;
    },
    notFoundPage() {
      const entry = current()?.entry(addresses.notFound);
      return entry && 'reply' in entry ? (entry.reply('identity')?.body ?? null) : null;
    },
  };
}

function send(req: IncomingMessage, res: ServerResponse, reply: Reply): void {
  const condition = req.headers['if-none-match'];
  if (condition !== undefined && reply.status === 200 && namesTag(condition, reply.etag)) {
    res.writeHead(304, reply.unchangedHeaders);
    res.end();
    return;
  }
  res.writeHead(reply.status, reply.headers);
  if (req.method === 'HEAD') res.end();
  else res.end(reply.body);
}

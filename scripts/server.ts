import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import next from 'next';
import { env } from '../lib/env';
import { openPageStore } from '../lib/site/page-store-server';
import { keepOwnCookies } from '../lib/web/own-cookies';
import { hostProblem, pathOfAbsolute } from '../lib/web/own-host';
import { clientAddress, gateRequest, maxBodyBytes, removeClaims } from '../lib/web/request-gate';
import {
  carriesToken,
  policyOf,
  securityHeaders,
  sitePolicy,
  tokenHeaders,
  uploadPolicy,
} from '../lib/web/security-headers';
import { checkAction } from './action-body';
import { limitBodyTime, REQUEST_DEADLINES } from './body-deadline';
import { builtFiles } from './built-files';
import { explain } from './complaint';
import { whenLauncherEnds } from './launcher';
import { answerPreview } from './preview';
import { answerPreviewLink } from './preview-link';
import { projectRoot } from './project';
import { answerMalformed } from './raw-replies';
import { keepPrivate, limitBody } from './reply';

// The web process: answers published pages from the page store, turns away what may not come in,
// and gives the rest to Next.

const distFolder = process.env.NEXT_DIST_DIR ?? '.next';
const { PORT, COLOPHON_URL, COLOPHON_SITE_DIR, COLOPHON_TRUSTED_PROXIES, NODE_ENV } = env();
const dev = NODE_ENV !== 'production';
const own = new URL(COLOPHON_URL);
const headers = securityHeaders({ https: own.protocol === 'https:' });

const { answerFromPageStore } = openPageStore({
  folder: COLOPHON_SITE_DIR,
  headers: { ...headers, 'content-security-policy': sitePolicy },
  picturePolicy: uploadPolicy,
});
// Node looks for heads that take too long as often as this.
const options = { connectionsCheckingInterval: 2_000, requireHostHeader: false };
const server = createServer(options, (request, response) => {
  const rejection = hostProblem(request, { origin: own.origin, port: PORT });
  if (rejection !== null) {
    setHeaders(response, headers);
    return reject(request, response, rejection);
  }
  request.url = pathOfAbsolute(request.url) ?? request.url;
  if (answerFromPageStore(request, response)) return;
  answer(request, response).catch((error) => fail(response, error));
});
server.headersTimeout = REQUEST_DEADLINES.headMs;
answerMalformed(server, headers, (request, response, rejection) => {
  setHeaders(response, headers);
  reject(request, response, rejection);
});
const app = next({ dev, dir: projectRoot, httpServer: server, hostname: 'localhost', port: PORT });
const answerBuilt = dev ? () => false : builtFiles(path.join(projectRoot, distFolder));
const renderWithNext = app.getRequestHandler();

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const requestId = randomUUID();
  setHeaders(response, headers);
  if (carriesToken(request.url)) setHeaders(response, tokenHeaders);
  response.setHeader('x-request-id', requestId);

  const rejection = gateRequest(request, own.origin);
  if (rejection !== null) return reject(request, response, rejection);
  limitBody(request, maxBodyBytes, () =>
    reject(request, response, { status: 413, reason: 'The request is too large.' }),
  );
  limitBodyTime(request, () =>
    reject(request, response, { status: 408, reason: 'The request took too long to arrive.' }),
  );
  if (answerBuilt(request, response)) return;
  if (await answerPreview(request, response)) return;
  if (await answerPreviewLink(request, response)) return;
  keepPrivate(request, response);
  const checked = await checkAction(request);
  if ('reason' in checked) return reject(request, response, checked);
  keepOwnCookies(checked.headers, own.protocol === 'https:');
  introduce(checked, response, requestId);
  await renderWithNext(checked, response);
}

function setHeaders(response: ServerResponse, given: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(given)) response.setHeader(name, value);
}

/** Tells Next what only this process knows of a request: its id, nonce, and who really asks. */
function introduce(request: IncomingMessage, response: ServerResponse, requestId: string): void {
  const address = clientAddress(
    request.socket.remoteAddress,
    request.headers['x-forwarded-for'],
    COLOPHON_TRUSTED_PROXIES,
  );
  const policy = policyOf(request.url, { nonce: randomBytes(16).toString('base64'), dev });
  removeClaims(request.headers);
  request.headers['x-request-id'] = requestId;
  request.headers['content-security-policy'] = policy;
  // Links and redirects are made from our configured address, whatever the client calls us.
  request.headers.host = own.host;
  request.headers['x-forwarded-host'] = own.host;
  request.headers['x-forwarded-proto'] = own.protocol.slice(0, -1);
  request.headers['x-forwarded-for'] = address;
  response.setHeader('content-security-policy', policy);
}

function reject(
  request: IncomingMessage,
  response: ServerResponse,
  { status, reason }: { status: number; reason: string },
): void {
  if (response.headersSent) return void request.destroy();
  const length = Buffer.byteLength(`${reason}\n`);
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': length,
    'cache-control': 'no-store',
    connection: 'close',
    ...(status === 405 ? { allow: 'GET, HEAD, POST, PUT, PATCH, DELETE' } : {}),
  });
  response.end(`${reason}\n`);
}

function fail(response: ServerResponse, error: unknown): void {
  const requestId = String(response.getHeader('x-request-id') ?? '');
  console.error(`request ${requestId} failed: ${explain(error)}`);
  if (response.headersSent) return void response.destroy();
  response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`Something went wrong here. If you report it, name the request ${requestId}.\n`);
}

/** Lets running requests end, at most ten seconds. */
function stop(): void {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 10_000).unref();
}

process.on('uncaughtException', (error) => console.error(`uncaught: ${explain(error)}`));
process.on('unhandledRejection', (error) => console.error(`unhandled: ${explain(error)}`));

await app.prepare();
server.once('error', (error) => {
  console.error(`The web server cannot listen on port ${PORT}: ${error.message}`);
  process.exit(1);
});
server.listen(PORT, () => process.send?.('ready'));
whenLauncherEnds(stop);

import type { IncomingMessage, ServerResponse } from 'node:http';
import { PREVIEW_TYPEFACES, previewAsPdf, previewOnSite } from '../lib/preview';
import type { Result } from '../lib/result';
import { previewTypeface } from '../lib/site';
import { answer, answerSignedOut } from '../lib/web/answer';
import { previewPolicy, uploadPolicy } from '../lib/web/security-headers';
import { actorOfRequest } from '../lib/web/session-cookie';

const ADDRESS = /^\/api\/articles\/([0-9a-f-]{36})\/preview\.(html|pdf)(?:\?|$)/;

/**
 * Answers an article's previews and the typefaces they use, which Next can't (docs/decisions/0013);
 * false for any other request.
 */
export async function answerPreview(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const url = request.url ?? '';
  if (request.method !== 'GET') return false;
  if (url.startsWith(PREVIEW_TYPEFACES)) return answerTypeface(url, response);
  const [, id, form] = ADDRESS.exec(url) ?? [];
  if (!id) return false;
  const actor = await actorOfRequest(request);
  if (!actor) await pass(answerSignedOut(), response);
  else if (form === 'html') await answerHtml(await previewOnSite(actor, id), response);
  else await answerPdf(await previewAsPdf(actor, id), response);
  return true;
}

async function answerHtml(
  preview: Awaited<ReturnType<typeof previewOnSite>>,
  response: ServerResponse,
): Promise<void> {
  if (!preview.ok) return pass(answer(preview), response);
  const { html, styleHash } = preview.value;
  response.setHeader('content-security-policy', previewPolicy(styleHash));
  send(response, 'text/html; charset=utf-8', Buffer.from(html));
}

async function answerPdf(preview: Result<Uint8Array>, response: ServerResponse): Promise<void> {
  if (!preview.ok) return pass(answer(preview), response);
  response.setHeader('content-security-policy', uploadPolicy);
  response.setHeader('content-disposition', 'inline; filename="draft.pdf"');
  send(response, 'application/pdf', preview.value);
}

function answerTypeface(url: string, response: ServerResponse): boolean {
  const bytes = previewTypeface(url.slice(PREVIEW_TYPEFACES.length));
  if (!bytes) return false;
  response.setHeader('cache-control', 'public, max-age=31536000, immutable');
  response.writeHead(200, { 'content-type': 'font/woff2', 'content-length': bytes.length });
  response.end(bytes);
  return true;
}

function send(response: ServerResponse, type: string, body: Uint8Array): void {
  response.setHeader('cache-control', 'private, no-store');
  response.writeHead(200, { 'content-type': type, 'content-length': body.length });
  response.end(body);
}

async function pass(reply: Response, response: ServerResponse): Promise<void> {
  for (const [name, value] of reply.headers) response.setHeader(name, value);
  response.writeHead(reply.status);
  response.end(Buffer.from(await reply.arrayBuffer()));
}

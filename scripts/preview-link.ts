import type { IncomingMessage, ServerResponse } from 'node:http';
import { guestImage, guestPage, guestStyle } from '../lib/preview';
import { previewPolicy, uploadPolicy } from '../lib/web/security-headers';

const ADDRESS =
  /^\/preview\/([A-Za-z0-9_.-]{1,100})\/([0-9a-f-]{36})\/(page|style\.css|article\/([0-9a-f-]{36})|media\/([0-9a-f]{64}))(?:\?w=(\d{1,5})(?:&part=([\d.]{7,23}))?)?$/;

/**
 * Answers what stands inside the page of a preview link: pages of the site, which Next can't render
 * (docs/decisions/0013), their style and their images; false for any other request.
 */
export async function answerPreviewLink(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (request.method !== 'GET') return false;
  const [, token, opening, asked, articleId, sha256, width, part] =
    ADDRESS.exec(request.url ?? '') ?? [];
  if (!token || !opening) return false;
  if (sha256) {
    const image = await guestImage(token, opening, sha256, { width: Number(width) || null, part });
    if (!image) return notFound(response);
    response.setHeader('content-security-policy', uploadPolicy);
    return send(response, 200, image.mime, image.bytes);
  }
  if (asked === 'style.css') {
    const style = await guestStyle(token, opening);
    if (style === null) return notFound(response);
    return send(response, 200, 'text/css; charset=utf-8', Buffer.from(style));
  }
  const page = await guestPage(token, opening, articleId ?? null);
  if (!page) return notFound(response);
  response.setHeader('content-security-policy', previewPolicy(null));
  return send(response, 200, 'text/html; charset=utf-8', Buffer.from(page.html));
}

function notFound(response: ServerResponse): true {
  return send(response, 404, 'text/plain; charset=utf-8', Buffer.from('Not found\n'));
}

function send(response: ServerResponse, status: number, type: string, body: Uint8Array): true {
  response.writeHead(status, { 'content-type': type, 'content-length': body.length });
  response.end(body);
  return true;
}

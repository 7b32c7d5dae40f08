import { exportFile } from '../../../../lib/issue';
import { getBlob } from '../../../../lib/media';
import { attachment } from '../../../../lib/web/attachment';

/** A published issue as one file: `/downloads/2026-10.pdf`. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const [, month, format] = /^(\d{4}-\d{2})\.([a-z]{2,5})$/.exec(file) ?? [];
  const found = month && format ? await exportFile(month, format) : null;
  if (!month || !found) return page(404, 'There is no such file', '/');
  const bytes = found.made && (await getBlob(found.made.sha256));
  if (!found.made || !bytes) {
    const isComing = found.made === null && found.isUnderWay;
    const words = isComing ? 'This file is being made' : 'This file can’t be had at present';
    return page(isComing ? 503 : 404, words, `/issues/${month}/`);
  }
  return new Response(bytes, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': attachment(found.made.fileName),
      'cache-control': 'public, max-age=60',
      etag: `"${found.made.sha256}"`,
    },
  });
}

// A page of its own, in plain HTML: nothing in it comes from who asks.
function page(status: 404 | 503, words: string, href: string): Response {
  const hint = status === 503 ? '<p>Try again in a minute.</p>' : '';
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words}</title></head><body><main><h1>${words}</h1>${hint}<p><a href="${href}">Read it on the site</a></p></main></body></html>\n`;
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 503 && { 'retry-after': '60' }),
    },
  });
}

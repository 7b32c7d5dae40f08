import { exportFile } from '../../../../lib/issue';
import { getBlob } from '../../../../lib/media';
import { attachment } from '../../../../lib/web/attachment';

/** A published issue as one file: `/downloads/2026-10.pdf`. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const [, month, format] = /^(\d{4}-\d{2})\.([a-z]{2,5})$/.exec(file) ?? [];
  const made = month && format ? await exportFile(month, format) : null;
  const bytes = made && (await getBlob(made.sha256));
  if (!made || !bytes) return new Response('There is no such file.\n', { status: 404 });
  return new Response(bytes, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': attachment(made.fileName),
      'cache-control': 'public, max-age=60',
      etag: `"${made.sha256}"`,
    },
  });
}

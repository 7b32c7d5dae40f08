import * as z from 'zod';
import { figureImage } from '../../../lib/document';
import type { UploadedImage } from '../../../lib/document/editors';

const refused = z.object({
  reason: z.string().optional(),
  problems: z.array(z.object({ message: z.string() })).optional(),
});

/** Sends an image to the store; never throws. */
export async function uploadImage(file: File): Promise<UploadedImage> {
  const form = new FormData();
  form.set('file', file);
  try {
    const answer = await fetch('/api/media', { method: 'POST', body: form });
    const body: unknown = await answer.json().catch(() => null);
    const image = figureImage.strip().safeParse(body);
    if (answer.ok && image.success) return { ok: true, image: image.data };
    const read = refused.safeParse(body);
    const reason = read.success ? (read.data.reason ?? read.data.problems?.[0]?.message) : null;
    return { ok: false, reason: reason ?? 'The server could not take in this image.' };
  } catch {
    return { ok: false, reason: 'The image did not reach the server. Try again when online.' };
  }
}

/** Where the desk shows a stored image. */
export function deskImageHref(sha256: string, width: number): string {
  return `/api/media/${sha256}?w=${width}`;
}

import * as z from 'zod';
import { figureImage } from '../../lib/document';

const line = z.object({
  image: figureImage,
  name: z.string(),
  uploadedBy: z.string(),
  latestUse: z
    .object({
      headline: z.string(),
      alt: z.string(),
      creator: z.string(),
      sourceUrl: z.string(),
      licence: z.string(),
      rightsHolder: z.string(),
    })
    .nullable(),
});

const answered = z.object({ images: z.array(line), next: z.string().nullable() });

/** An image as the dialog shows it. */
export type FoundImage = z.infer<typeof line>;

/** A page of the library, and the parameters of the next one. */
export type FoundImages = z.infer<typeof answered>;

/** Asks the server for a page of the library; null when it could not be asked. */
export async function findImages(
  parameters: string,
  signal: AbortSignal,
): Promise<FoundImages | null> {
  try {
    const response = await fetch(`/api/media?${parameters}`, { signal });
    return answered.safeParse(response.ok ? await response.json() : null).data ?? null;
  } catch {
    return null;
  }
}

import * as z from 'zod';
import { creditLine, type FigureAttributes, figureImage, LICENCES } from '../document';

const LICENCE_IDS = LICENCES.map((licence) => licence.id);

/** The image on an issue's cover and its rights, as the issue keeps them. */
export const cover = z.strictObject({
  image: figureImage,
  alt: z.string().trim().max(1_000),
  creator: z.string().trim().max(500),
  sourceUrl: z.string().trim().max(2_000),
  licence: z.string().refine((id) => LICENCE_IDS.includes(id), 'is not a licence of the list'),
});

export type Cover = z.infer<typeof cover>;

/** The stored cover, or null when there is none. */
export function storedCover(stored: unknown): Cover | null {
  return cover
    .nullable()
    .catch(null)
    .parse(stored ?? null);
}

/** The credit line of a cover, generated like a figure's. */
export function coverCredit({ creator, licence }: Cover): string {
  const figure = { creator, licence, rightsHolder: '', licenceTyped: '', changes: '' };
  return creditLine(figure as FigureAttributes);
}

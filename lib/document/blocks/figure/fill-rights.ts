import type { LibraryImage } from '../../define-editor';
import type { FigureAttributes } from './block';
import { CENTRE, changesWithCrop } from './crop';

const FILLED = {
  creator: 'creator',
  sourceUrl: 'source page',
  licence: 'licence',
  rightsHolder: 'rights holder',
  alt: 'alternative text',
} as const;

type FilledName = keyof typeof FILLED;

/** What a figure takes over with an image of the library, and what is said of it. */
export type Filling = { changes: Partial<FigureAttributes>; said: string };

/** The changes that put another image into a figure: the crop of the one before doesn't fit it. */
export function withImage(
  figure: FigureAttributes,
  image: FigureAttributes['image'],
): Partial<FigureAttributes> {
  const changes = changesWithCrop(figure.changes, false);
  return { image, crop: null, focus: CENTRE, changes: figure.crop ? changes : figure.changes };
}

/** Puts in an image of the library; what its latest use says fills what the figure leaves empty. Pure. */
export function fillFromLibrary(figure: FigureAttributes, chosen: LibraryImage): Filling {
  const changes = withImage(figure, chosen.image);
  const { latestUse } = chosen;
  if (!latestUse) return { changes, said: 'This image was not used before.' };
  const names = (Object.keys(FILLED) as FilledName[]).filter((name) => {
    const isWanted = name !== 'alt' || !figure.decorative;
    return isWanted && figure[name] === '' && latestUse[name] !== '';
  });
  const filled = Object.fromEntries(names.map((name) => [name, latestUse[name]]));
  const words = names.map((name) => FILLED[name]).join(', ');
  const said =
    names.length === 0
      ? 'Nothing was filled in: all of it stands here already.'
      : `Filled in as in “${latestUse.headline}”: ${words}.`;
  return { changes: { ...changes, ...filled }, said };
}

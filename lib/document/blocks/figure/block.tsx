import * as z from 'zod';
import { blockId, line, text } from '../../attributes';
import { type DocumentNode, defineBlock, type PictureFiles } from '../../define-block';
import { webHref } from '../../href';
import { LICENCES, licenceById } from '../../licences';
import { CENTRE, cropShape, focusShape, type ShownImage, shownImage } from './crop';

const LICENCE_IDS = new Set(LICENCES.map((licence) => licence.id));

/** The stored image a figure shows, by value: the SHA-256 of its bytes is its address. */
export const figureImage = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256'),
  mime: z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif']),
  width: z.int().positive().max(12_000),
  height: z.int().positive().max(12_000),
});

const attributes = z.strictObject({
  id: blockId,
  image: figureImage.nullable().default(null),
  /** The part of the image that is shown everywhere; null for all of it. */
  crop: cropShape.nullable().default(null),
  /** What stays in sight where the image is cut to a fixed ratio. */
  focus: focusShape.default(CENTRE),
  caption: text,
  /** What the image shows, for those who can't see it. */
  alt: text,
  /** True when the image says nothing that the text doesn't: then it needs no `alt`. */
  decorative: z.boolean().default(false),
  creator: line,
  /** The page where the image was found. */
  sourceUrl: line,
  /** An id of the closed list, or empty. */
  licence: z
    .string()
    .refine((id) => id === '' || LICENCE_IDS.has(id), 'is not a licence of the list')
    .default(''),
  /** The attribution as somebody typed it, kept until a licence of the list is chosen. */
  licenceTyped: line,
  /** What was changed, such as “cropped”. */
  changes: line,
  rightsHolder: line,
});

export type FigureAttributes = z.infer<typeof attributes>;

/** The credit line, generated: creator, rights holder, licence and changes, with full stops only between them. */
export function creditLine(figure: FigureAttributes): string {
  const licence = licenceById(figure.licence);
  const parts = [
    figure.creator && `Image: ${figure.creator}`,
    figure.rightsHolder && figure.rightsHolder !== figure.creator && `© ${figure.rightsHolder}`,
    licence ? licence.label : figure.licenceTyped,
    figure.changes,
  ];
  return parts.filter(Boolean).join(' · ');
}

type FigurePictureProps = {
  shown: ShownImage;
  files: PictureFiles;
  alt: string;
  /** How wide it stands on the page, as the `sizes` attribute says it. */
  sizes: string;
  /** True for the one picture that is seen first. */
  first?: boolean;
};

/** A picture in the formats and widths there are; its place is kept free by its own size. */
export function FigurePicture({ shown, files, alt, sizes, first = false }: FigurePictureProps) {
  return (
    <picture>
      {files.sources.map(({ type, srcSet }) => (
        <source key={type} type={type} srcSet={srcSet} sizes={sizes} />
      ))}
      <img
        src={files.src}
        srcSet={files.srcSet}
        sizes={files.srcSet && sizes}
        alt={alt}
        width={shown.width}
        height={shown.height}
        // Without it React writes a preload beside the markup: no fragment of a page or e-book may hold one.
        loading={first ? undefined : 'lazy'}
        decoding={first ? undefined : 'async'}
      />
    </picture>
  );
}

const sample: DocumentNode = {
  type: 'figure',
  attrs: {
    id: 'figu0001',
    image: { sha256: 'a'.repeat(64), mime: 'image/jpeg', width: 1600, height: 1000 },
    caption: 'The northern mole at low tide.',
    alt: 'A grey sea wall with two cranes behind it.',
    creator: 'Ines Falk',
    sourceUrl: 'https://images.example/mole',
    licence: 'CC-BY-SA-4.0',
  },
};

/** An image with its caption and its rights. */
export const figure = defineBlock({
  name: 'figure',
  kind: 'node',
  group: 'block',
  behaviour: { atom: true, draggable: true },
  attributes,
  tag: 'figure',
  render: ({ attributes: figure, context }) => {
    const shown = figure.image && shownImage(figure.image, figure.crop);
    const picture = shown && context.picture(shown);
    const source = webHref(figure.sourceUrl);
    const credit = creditLine(figure);
    return (
      <figure className="figure" id={`figure-${figure.id}`}>
        {shown && picture ? (
          <FigurePicture
            shown={shown}
            files={picture}
            alt={figure.decorative ? '' : figure.alt}
            sizes="(min-width: 48rem) 42rem, 92vw"
          />
        ) : (
          <div className="figure-missing">No image yet</div>
        )}
        {(figure.caption || credit) && (
          <figcaption>
            {figure.caption && <span className="caption">{figure.caption} </span>}
            {credit && (
              <small className="credit">{source ? <a href={source}>{credit}</a> : credit}</small>
            )}
          </figcaption>
        )}
      </figure>
    );
  },
  ownText: (figure) => [figure.caption, creditLine(figure)].filter(Boolean),
  samples: [
    sample,
    { ...sample, attrs: { ...sample.attrs, image: null, decorative: true } },
    {
      ...sample,
      attrs: {
        ...sample.attrs,
        crop: { x: 0.1, y: 0, width: 0.5, height: 0.75 },
        focus: { x: 0.2, y: 0.3 },
      },
    },
  ],
  refused: [
    { ...sample, attrs: { ...sample.attrs, licence: 'CC BY, I think' } },
    { ...sample, attrs: { ...sample.attrs, image: { sha256: '../../etc/passwd' } } },
    { ...sample, attrs: { ...sample.attrs, crop: { x: 0.6, y: 0, width: 0.5, height: 1 } } },
    { ...sample, attrs: { ...sample.attrs, crop: { x: 0, y: 0, width: 0, height: 1 } } },
    { ...sample, attrs: { ...sample.attrs, focus: { x: 0.5, y: 1.5 } } },
    { ...sample, attrs: { ...sample.attrs, caption: 'x'.repeat(10_001) } },
  ],
});

import {
  creditLine,
  type FigureAttributes,
  FigurePicture,
  shownImage,
  webHref,
} from '../../document';
import { sitePicture } from '../pictures';

type Image = NonNullable<FigureAttributes['image']>;

type PictureProps = {
  image: Image;
  crop?: FigureAttributes['crop'];
  alt: string;
  /** How wide it stands on the page, as the `sizes` attribute says it. */
  sizes: string;
  /** True for the one picture that is seen first. */
  first?: boolean;
};

/** A picture in the formats and widths that screens need. */
export function Picture({ image, crop = null, ...rest }: PictureProps) {
  const shown = shownImage(image, crop);
  return <FigurePicture shown={shown} files={sitePicture(shown)} {...rest} />;
}

/** The figure at the head of an article: the block's words around a picture that is fetched first. */
export function LeadFigure({ figure }: { figure: FigureAttributes }) {
  if (!figure.image) return null;
  const credit = creditLine(figure);
  const source = webHref(figure.sourceUrl);
  return (
    <figure className="figure lead-figure" id={`figure-${figure.id}`}>
      <Picture
        image={figure.image}
        crop={figure.crop}
        alt={figure.decorative ? '' : figure.alt}
        sizes="(min-width: 60rem) 58rem, 92vw"
        first
      />
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
}

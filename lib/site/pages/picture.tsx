import { creditLine, type FigureAttributes, webHref } from '../../document';
import { pictureHref, pictureSources } from '../pictures';

type Image = NonNullable<FigureAttributes['image']>;

type PictureProps = {
  image: Image;
  alt: string;
  /** How wide it stands on the page, as the `sizes` attribute says it. */
  sizes: string;
  /** True for the one picture that is seen first. */
  first?: boolean;
};

/** A picture in the widths that screens need. */
export function Picture({ image, alt, sizes, first = false }: PictureProps) {
  return (
    <img
      src={pictureHref(image, 960)}
      srcSet={pictureSources(image)}
      sizes={sizes}
      alt={alt}
      width={image.width}
      height={image.height}
      loading={first ? undefined : 'lazy'}
      decoding={first ? undefined : 'async'}
    />
  );
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

import type { FigureAttributes } from './blocks/figure/block';
import type { ArticleDocument } from './validate';

/** An image as a document names it. */
export type NamedImageValue = NonNullable<FigureAttributes['image']>;

/** An image that a document names, and where, as a JSON path such as `content.3.attrs.image`. */
export type NamedImage = { path: string; image: NamedImageValue };

/**
 * Every image that a document names anywhere: in figures, and in what a suggestion keeps of how a
 * block was before, since a rejection brings that back. Found by its shape, whatever block holds it.
 */
export function namedImages(document: ArticleDocument): NamedImage[] {
  const found: NamedImage[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isImage(value)) found.push({ path, image: value });
    for (const [key, part] of Object.entries(value)) visit(part, path ? `${path}.${key}` : key);
  };
  visit(document, '');
  return found;
}

/** The document with only those images that `keep` lets stand; a figure of another one has none. */
export function withImages(
  document: ArticleDocument,
  keep: (sha256: string) => boolean,
): ArticleDocument {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    if (isImage(value) && !keep(value.sha256)) return null;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, visit(part)]));
  };
  return visit(document) as ArticleDocument;
}

function isImage(value: object): value is NamedImageValue {
  return 'sha256' in value && typeof value.sha256 === 'string';
}

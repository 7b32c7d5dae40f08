import {
  type ArticleDocument,
  type DocumentNode,
  newBlockId,
  SCHEMA_VERSION,
} from '../../lib/document';
import type { StoredImage } from '../../lib/media';
import type { Actor } from '../../lib/people';

function words(text: string): DocumentNode[] {
  return [{ type: 'text', text }];
}

function paragraph(text: string): DocumentNode {
  return { type: 'paragraph', attrs: { id: newBlockId() }, content: words(text) };
}

/** A document in which preflight finds nothing: headline, commentary with a note, one excerpt. */
export function readyDocument(
  given: { headline?: string; byline?: Actor; commentary?: string; section?: string } = {},
): ArticleDocument {
  const note = { type: 'note', attrs: { id: newBlockId() }, content: words('See the register.') };
  return {
    type: 'doc',
    attrs: {
      schemaVersion: SCHEMA_VERSION,
      section: given.section ?? 'trade',
      bylines: [
        { personId: given.byline?.personId ?? null, name: given.byline?.name ?? 'A. Writer' },
      ],
      lang: 'en',
    },
    content: [
      {
        type: 'headline',
        attrs: { id: newBlockId() },
        content: words(given.headline ?? 'A port changes hands'),
      },
      {
        type: 'paragraph',
        attrs: { id: newBlockId() },
        content: [...words(given.commentary ?? 'The lease was signed on Monday.'), note],
      },
      {
        type: 'excerpt',
        attrs: {
          id: newBlockId(),
          titleOriginal: 'El puerto cambia de manos',
          titleTranslated: 'The port changes hands',
          lang: 'es',
          dir: 'ltr',
          outlet: 'El Muelle',
          outletNote: 'a harbour daily',
          date: '2026-10-16',
          url: 'https://elmuelle.example/2026/10/16/el-puerto-cambia-de-manos',
        },
        content: [{ type: 'passage', content: [paragraph('The port changed hands at noon.')] }],
      },
    ],
  };
}

/** A ready document with this image as its lead figure. */
export function illustratedDocument(byline: Actor, image: StoredImage): ArticleDocument {
  const document = readyDocument({ byline });
  const { sha256, mime, width, height } = image;
  const figure = {
    type: 'figure',
    attrs: {
      id: newBlockId(),
      image: { sha256, mime, width, height },
      alt: 'A quay',
      creator: 'A. Photographer',
      sourceUrl: 'https://images.example/quay',
      licence: 'CC-BY-SA-4.0',
    },
  };
  const [headline, ...rest] = document.content ?? [];
  return { ...document, content: [...(headline ? [headline] : []), figure, ...rest] };
}

/** A document with these figures after all else. */
export function withFigures(
  document: ArticleDocument,
  figures: readonly ({ image: StoredImage } & Record<string, unknown>)[],
): ArticleDocument {
  const added = figures.map((attrs, index) => ({
    type: 'figure',
    attrs: { id: `figu000${index}`, ...attrs },
  }));
  return { ...document, content: [...(document.content ?? []), ...added] };
}

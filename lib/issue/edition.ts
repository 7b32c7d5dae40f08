import * as z from 'zod';
import { figureImage } from '../document';

/** The version of the edition's shape; exports and the site read this one. */
export const EDITION_FORMAT = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** The publication as it was when the edition was frozen. */
export const editionPublication = z.strictObject({
  title: z.string(),
  tagline: z.string(),
  publisher: z.string(),
  issn: z.string(),
  language: z.string(),
  noteStyle: z.enum(['arabic', 'roman']),
  /** Who made it: one line a role, such as `Managing editor: Ruth Amsel`. */
  masthead: z.array(z.strictObject({ role: z.string(), names: z.array(z.string()) })),
  /** The legal text of the last page. */
  legal: z.string(),
});

/** One article of an edition, by value, exactly as it was approved. */
export const editionArticle = z.strictObject({
  id: z.string(),
  slug,
  /** The section's title as printed, and its slug. */
  section: z.strictObject({ slug, title: z.string() }),
  headline: z.string(),
  bylines: z.array(z.string()),
  /** The SHA-256 of the document's canonical JSON: what was approved. */
  contentHash: sha256,
  /** An `ArticleDocument` as it was frozen; `storedDocument` reads it. */
  document: z.unknown(),
});

/** Everything an edition prints, in running order; frozen when the issue is published. */
export const edition = z.strictObject({
  format: z.literal(EDITION_FORMAT),
  publication: editionPublication,
  issue: z.strictObject({
    id: z.string(),
    /** The month, `2026-11`: also the issue's address. */
    month: z.string().regex(/^\d{4}-\d{2}$/),
    volume: z.int().positive(),
    number: z.int().positive(),
    title: z.string(),
    /** Paragraphs. */
    editorsNote: z.array(z.string()),
    cover: z
      .strictObject({
        image: figureImage,
        alt: z.string(),
        credit: z.string(),
      })
      .nullable(),
  }),
  /** 1 for the first; corrections count on. */
  number: z.int().positive(),
  /** When it was published, ISO 8601 in UTC; it is the only time in any export. */
  publishedAt: z.iso.datetime(),
  articles: z.array(editionArticle).min(1),
});

export type Edition = z.infer<typeof edition>;
export type EditionArticle = z.infer<typeof editionArticle>;

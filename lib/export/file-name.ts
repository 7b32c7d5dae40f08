import type { Edition } from '../issue';

/** The formats in which an edition can be taken along. */
export const EXPORT_FORMATS = ['pdf'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The media type of each format. */
export const EXPORT_MEDIA_TYPES: Record<ExportFormat, string> = { pdf: 'application/pdf' };

const LONGEST_TITLE = 60;

/** A file name of lower-case ASCII letters, digits and hyphens: `the-title-2026-11.pdf`; corrections add `-edition-2`. */
export function exportFileName(
  edition: Pick<Edition, 'number'> & {
    publication: Pick<Edition['publication'], 'title'>;
    issue: Pick<Edition['issue'], 'month'>;
  },
  format: ExportFormat,
): string {
  const title = edition.publication.title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_TITLE)
    .replace(/^-|-$/g, '');
  const correction = edition.number > 1 && `edition-${edition.number}`;
  return `${[title || 'edition', edition.issue.month, correction].filter(Boolean).join('-')}.${format}`;
}

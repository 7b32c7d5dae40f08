import { articleFor } from '../article';
import { env } from '../env';
import { ExportFailure, previewPdf } from '../export';
import { getBlob } from '../media';
import type { Actor } from '../people';
import { publicationSettings, sections } from '../publication';
import { ok, type Result, refuse } from '../result';
import { type SitePreview, sitePreview } from '../site';
import { draftEdition } from './draft-edition';
import { takeTurn } from './turns';

/** Where what previews need beside themselves is found. */
export const PREVIEW_TYPEFACES = '/api/preview/fonts/';

/** An article as its page of the site. */
export async function previewOnSite(actor: Actor, id: string): Promise<Result<SitePreview>> {
  const edition = await editionFor(actor, id, 'read');
  if (!edition) return refuse({ kind: 'not-found' });
  const places = {
    typefaces: PREVIEW_TYPEFACES,
    imageHref: (sha256: string, width: string, part: string) =>
      `/api/media/${sha256}?w=${width}${part && `&amp;part=${part}`}`,
  };
  const page = sitePreview(edition, env().COLOPHON_URL, places);
  return page ? ok(page) : refuse({ kind: 'not-found' });
}

/** An article as its pages of the PDF: one at a time for one person, and not too often. */
export async function previewAsPdf(actor: Actor, id: string): Promise<Result<Uint8Array>> {
  const edition = await editionFor(actor, id, 'export-draft');
  if (!edition) return refuse({ kind: 'not-found' });
  const turn = takeTurn(actor.id);
  if (!turn.ok) return turn;
  try {
    return ok(await previewPdf(edition, getBlob));
  } catch (error) {
    if (!(error instanceof ExportFailure)) throw error;
    return refuse({ kind: 'forbidden', reason: error.sentence });
  } finally {
    turn.value();
  }
}

async function editionFor(actor: Actor, id: string, action: 'read' | 'export-draft') {
  const article = await articleFor(actor, id);
  if (!article?.allowed.includes(action)) return null;
  const [settings, all] = await Promise.all([publicationSettings(), sections()]);
  return draftEdition(article, settings, all, new Date());
}

import { database, databaseNow, type Transaction } from '../../db';
import {
  type ArticleDocument,
  anatomyOf,
  type FigureAttributes,
  nodesOfType,
} from '../../document';
import { lostImages } from '../../media';
import { outletsCited } from '../../outlet';
import { publicationSettings, sections } from '../../publication';
import { ok, type Result, refuse } from '../../result';
import { hasErrors, type PreflightRules, preflightArticle } from '../preflight';

/**
 * The rules preflight is given now: the publication's settings, its sections, today's date, what the
 * registry says of the outlets that these documents cite, and which of their images are lost.
 */
export async function preflightRules(
  documents: readonly ArticleDocument[],
  tx?: Transaction,
): Promise<PreflightRules> {
  const cited = documents.flatMap((document) =>
    anatomyOf(document).excerpts.map(({ attrs }) => attrs),
  );
  // One after the other: a transaction has one connection, and that does one thing at a time.
  const settings = await publicationSettings(tx);
  const all = await sections(tx);
  const outlets = await outletsCited(cited, tx);
  return {
    sections: all.map((section) => section.slug),
    licencePolicy: settings.licencePolicy,
    excerptLimit: settings.excerptLimit,
    sourceLimit: settings.sourceLimit,
    outlets,
    lostImages: await lostImages(tx ?? database(), documents.flatMap(imagesOf)),
    today: (await databaseNow(tx ?? database())).toISOString().slice(0, 10),
  };
}

function imagesOf(document: ArticleDocument): string[] {
  return nodesOfType(document.content ?? [], 'figure').flatMap(({ attrs }) => {
    const { image } = attrs as FigureAttributes;
    return image ? [image.sha256] : [];
  });
}

/** Refuses when preflight finds an error in the article; warnings may stand. */
export async function checkReadiness(
  tx: Transaction,
  article: { id: string; document: ArticleDocument },
): Promise<Result<null>> {
  const findings = preflightArticle(
    article.id,
    article.document,
    await preflightRules([article.document], tx),
  );
  return hasErrors(findings) ? refuse({ kind: 'not-ready', findings }) : ok(null);
}

import type { Transaction } from '../db';
import type { ArticleDocument } from '../document';
import { publicationSettings, sections } from '../publication';
import { ok, type Result, refuse } from '../result';
import { hasErrors, type PreflightRules, preflightArticle } from './preflight';

/** The rules preflight is given now: the publication's settings, its sections, today's date. */
export async function preflightRules(tx?: Transaction): Promise<PreflightRules> {
  const [settings, all] = await Promise.all([publicationSettings(tx), sections(tx)]);
  return {
    sections: all.map((section) => section.slug),
    licencePolicy: settings.licencePolicy,
    excerptLimit: settings.excerptLimit,
    today: new Date().toISOString().slice(0, 10),
  };
}

/** Refuses when preflight finds an error in the article; warnings may stand. */
export async function checkReadiness(
  tx: Transaction,
  article: { id: string; document: ArticleDocument },
): Promise<Result<null>> {
  const findings = preflightArticle(article.id, article.document, await preflightRules(tx));
  return hasErrors(findings) ? refuse({ kind: 'not-ready', findings }) : ok(null);
}

import type { SiteEdition, SiteIssue } from './arrange-editions';

/** What a later edition of an issue changed. */
export type Correction = {
  issue: SiteIssue;
  edition: SiteEdition;
  articles: { headline: string; path: string; change: 'corrected' | 'added' | 'removed' }[];
};

/** Every correction there was, newest first; derived by comparing each edition with the one before. */
export function correctionsOf(issues: readonly SiteIssue[]): Correction[] {
  return issues
    .flatMap((issue) =>
      issue.editions.flatMap((edition, index) => {
        const before = issue.editions[index + 1];
        return before ? [{ issue, edition, articles: changes(before, edition) }] : [];
      }),
    )
    .sort((a, b) =>
      b.edition.edition.publishedAt.localeCompare(a.edition.edition.publishedAt, 'en'),
    );
}

function changes(before: SiteEdition, after: SiteEdition): Correction['articles'] {
  const old = new Map(before.articles.map((article) => [article.id, article]));
  const kept = new Set(after.articles.map(({ id }) => id));
  const named = after.articles.flatMap((article) => {
    const was = old.get(article.id);
    if (was?.contentHash === article.contentHash) return [];
    return [{ ...line(article), change: was ? ('corrected' as const) : ('added' as const) }];
  });
  const removed = before.articles
    .filter(({ id }) => !kept.has(id))
    .map((article) => ({ ...line(article), change: 'removed' as const }));
  return [...named, ...removed];
}

function line({ headline, path }: { headline: string; path: string }) {
  return { headline, path };
}

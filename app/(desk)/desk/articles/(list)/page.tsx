import { FilePlus2 } from 'lucide-react';
import type { Metadata } from 'next';
import { ArticleTable } from '../../../../../components/article/article-table';
import { LinkButton } from '../../../../../components/ui/button';
import { LinkTabs } from '../../../../../components/ui/link-tabs';
import { PageHeader } from '../../../../../components/ui/page-header';
import { EmptyState } from '../../../../../components/ui/page-states';
import { Pagination } from '../../../../../components/ui/pagination';
import {
  ARTICLE_STATES,
  articleCounts,
  articlesFor,
  STATE_NAMES,
} from '../../../../../lib/article';
import { canOnDesk } from '../../../../../lib/people';
import { sections } from '../../../../../lib/publication';
import { deskActor } from '../../../../../lib/web/actor';
import { articleListQuery, pageKey } from '../../../../../lib/web/list-query';

export const metadata: Metadata = { title: 'Articles' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ArticlesPage({ searchParams }: Props) {
  const actor = await deskActor();
  const query = articleListQuery(await searchParams);
  const [articles, counts, all] = await Promise.all([
    articlesFor(actor, query),
    articleCounts(actor),
    sections(),
  ]);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const last = articles.length === 50 ? articles.at(-1) : undefined;
  const here = query.state ? `/desk/articles?state=${query.state}` : '/desk/articles';
  return (
    <>
      <PageHeader
        title="Articles"
        actions={
          canOnDesk(actor, 'import') && (
            <>
              <LinkButton kind="primary" icon={FilePlus2} href="/desk/articles/new">
                New article
              </LinkButton>
              <LinkButton href="/desk/import">Import</LinkButton>
            </>
          )
        }
      />
      <LinkTabs
        label="Articles by state"
        current={here}
        links={[
          { href: '/desk/articles', label: 'All', count: total },
          ...ARTICLE_STATES.map((state) => ({
            href: `/desk/articles?state=${state}`,
            label: STATE_NAMES[state],
            count: counts[state] ?? 0,
          })),
        ]}
      />
      <ArticleTable
        caption="Articles"
        articles={articles}
        sections={Object.fromEntries(all.map(({ slug, title }) => [slug, title]))}
        empty={
          <EmptyState icon={FilePlus2} title="No articles here">
            <p>Start one, or import a text that exists already.</p>
          </EmptyState>
        }
      />
      <Pagination
        label="Pages of articles"
        next={last && `${here}${query.state ? '&' : '?'}after=${pageKey(last)}`}
      />
    </>
  );
}

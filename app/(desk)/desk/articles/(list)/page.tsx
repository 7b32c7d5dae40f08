import { FilePlus2, SearchX } from 'lucide-react';
import type { Metadata } from 'next';
import { ArticleFilters } from '../../../../../components/article/article-filters';
import { ArticleTable } from '../../../../../components/article/article-table';
import { LinkButton } from '../../../../../components/ui/button';
import { LinkTabs } from '../../../../../components/ui/link-tabs';
import { PageHeader } from '../../../../../components/ui/page-header';
import { EmptyState } from '../../../../../components/ui/page-states';
import { Pagination } from '../../../../../components/ui/pagination';
import {
  type ArticleFilter,
  type ArticleOrder,
  articleCounts,
  articlesFor,
  COUNTED,
} from '../../../../../lib/article';
import { issueChoices } from '../../../../../lib/issue';
import { type Actor, canOnDesk, deskNames } from '../../../../../lib/people';
import { sections } from '../../../../../lib/publication';
import { deskActor } from '../../../../../lib/web/actor';
import { articleListAddress, articleListQuery, uuidOf } from '../../../../../lib/web/list-query';

export const metadata: Metadata = { title: 'Articles' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ArticlesPage({ searchParams }: Props) {
  const actor = await deskActor();
  const query = articleListQuery(await searchParams);
  const { author, assignee, issue } = query.filter ?? {};
  const seesNames = canOnDesk(actor, 'see-names');
  const [{ articles, next }, tabs, all, months, people] = await Promise.all([
    articlesFor(actor, query),
    readyLists(actor),
    sections(),
    issueChoices(actor, issue === 'none' ? null : issue),
    seesNames ? deskNames(actor, [author, assignee].filter(isId)) : null,
  ]);
  return (
    <>
      <PageHeader title="Articles" actions={canOnDesk(actor, 'import') && <NewArticle />} />
      <LinkTabs
        label="Ready lists"
        current={articleListAddress({ ...query, after: undefined })}
        links={tabs}
      />
      <ArticleFilters
        key={articleListAddress(query)}
        query={query}
        sections={all}
        months={months.map(({ month }) => month)}
        people={people}
      />
      <ArticleTable
        caption="Articles"
        articles={articles}
        columns={['state', 'section', 'owner', 'assignee', 'issue', 'due']}
        sections={Object.fromEntries(all.map(({ slug, title }) => [slug, title]))}
        empty={
          <EmptyState icon={SearchX} title="No articles here">
            <p>Nothing meets all of this. Ask for less, or start an article.</p>
          </EmptyState>
        }
      />
      <Pagination
        label="Pages of articles"
        next={next ? articleListAddress({ ...query, after: next }) : undefined}
      />
    </>
  );
}

function isId(who: string | undefined): who is string {
  return who !== undefined && uuidOf(who) !== null;
}

function NewArticle() {
  return (
    <>
      <LinkButton kind="primary" icon={FilePlus2} href="/desk/articles/new">
        New article
      </LinkButton>
      <LinkButton href="/desk/import">Import</LinkButton>
    </>
  );
}

const READY: { label: string; filter: ArticleFilter; order?: ArticleOrder }[] = [
  { label: 'All', filter: {} },
  { label: 'Overdue', filter: { overdue: true }, order: 'due' },
  { label: 'With me', filter: { assignee: 'me' }, order: 'due' },
  { label: 'Drafts', filter: { state: 'draft' } },
  { label: 'In review', filter: { state: 'in_review' } },
  { label: 'Changes requested', filter: { state: 'changes_requested' } },
  { label: 'Approved', filter: { state: 'approved' } },
  { label: 'Published', filter: { state: 'published' } },
  { label: 'Withdrawn', filter: { state: 'withdrawn' } },
];

/** Lists that are often asked for; those of a state with how many there are. */
async function readyLists(actor: Actor) {
  const counts = await articleCounts(actor);
  return READY.map(({ label, filter, order }) => {
    const count = filter.state && counts[filter.state];
    const shown = count !== undefined && count > COUNTED ? `${COUNTED}+` : count;
    return { href: articleListAddress({ filter, order }), label, count: shown };
  });
}

import { CircleCheck } from 'lucide-react';
import type { Metadata } from 'next';
import { ArticleTable } from '../../../../components/article/article-table';
import { IssueTable } from '../../../../components/issue/issue-table';
import { LinkButton } from '../../../../components/ui/button';
import { PageHeader, PagePart } from '../../../../components/ui/page-header';
import { EmptyState } from '../../../../components/ui/page-states';
import { type ArticleState, articlesFor } from '../../../../lib/article';
import { issuesFor } from '../../../../lib/issue';
import { type Actor, canOnDesk, type Role } from '../../../../lib/people';
import { sections } from '../../../../lib/publication';
import { deskActor } from '../../../../lib/web/actor';

export const metadata: Metadata = { title: 'My work' };

/** What waits for somebody of a role: the states of articles they have to act on. */
const WAITING: Record<Role, { state: ArticleState; title: string }[]> = {
  reader: [],
  author: [
    { state: 'changes_requested', title: 'Changes requested of you' },
    { state: 'draft', title: 'Your drafts' },
  ],
  editor: [
    { state: 'in_review', title: 'Waiting for a decision' },
    { state: 'changes_requested', title: 'With their authors' },
  ],
  publisher: [
    { state: 'in_review', title: 'Waiting for a decision' },
    { state: 'approved', title: 'Approved' },
  ],
  admin: [{ state: 'in_review', title: 'Waiting for a decision' }],
};

export default async function DeskPage() {
  const actor = await deskActor();
  const [parts, issues, all] = await Promise.all([waitingFor(actor), issuesFor(actor), sections()]);
  const titles = Object.fromEntries(all.map(({ slug, title }) => [slug, title]));
  const open = issues.filter(({ state }) => state !== 'published' && state !== 'corrected');
  const count = parts[0]?.articles.length ?? 0;
  return (
    <>
      <PageHeader
        title="My work"
        actions={
          canOnDesk(actor, 'import') && (
            <LinkButton kind="primary" href="/desk/articles/new">
              New article
            </LinkButton>
          )
        }
      >
        {waitingInWords(count)}
      </PageHeader>
      {parts.map(({ title, articles }) => (
        <PagePart key={title} title={title} count={articles.length}>
          <ArticleTable
            caption={title}
            articles={articles}
            sections={titles}
            empty={<EmptyState icon={CircleCheck} title="Nothing here" />}
          />
        </PagePart>
      ))}
      <PagePart title="Issues under way" count={open.length}>
        <IssueTable issues={open} empty="No issue is being planned." />
      </PagePart>
    </>
  );
}

function waitingInWords(count: number): string {
  if (count === 0) return 'Nothing waits for you.';
  return count === 1 ? 'One article waits for you.' : `${count} articles wait for you.`;
}

function waitingFor(actor: Actor) {
  return Promise.all(
    WAITING[actor.role].map(async ({ state, title }) => ({
      title,
      articles: await articlesFor(actor, { state }),
    })),
  );
}

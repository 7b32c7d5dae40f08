import { LayoutList } from 'lucide-react';
import type { Metadata } from 'next';
import { IssueBoard } from '../../../../components/issue/issue-board';
import { LinkButton } from '../../../../components/ui/button';
import { EmptyState } from '../../../../components/ui/page-states';
import { articlesOfIssue } from '../../../../lib/article';
import { deskActor } from '../../../../lib/web/actor';
import { BoardFrame } from './board-frame';
import { chosenIssue } from './chosen-issue';

export const metadata: Metadata = { title: 'Board' };

type Props = { searchParams: Promise<Record<string, unknown>> };

export default async function BoardPage({ searchParams }: Props) {
  const actor = await deskActor();
  const { issues, issue } = await chosenIssue(actor, (await searchParams).issue);
  const articles = issue ? await articlesOfIssue(actor, issue.month) : [];
  return (
    <BoardFrame path="/desk/board" issues={issues} issue={issue}>
      {articles.length > 0 ? (
        <IssueBoard articles={articles} />
      ) : (
        <EmptyState
          icon={LayoutList}
          title="No article stands in this issue yet"
          actions={<LinkButton href={`/desk/issues/${issue?.month}`}>Its running order</LinkButton>}
        />
      )}
    </BoardFrame>
  );
}

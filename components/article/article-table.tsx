'use client';
import type { ReactNode } from 'react';
import type { ArticleLine } from '../../lib/article';
import { lookUp } from '../../lib/look-up';
import type { FormAction } from '../ui/action-form';
import { Moment, monthInWords } from '../ui/moment';
import { Link } from '../ui/navigation';
import { StateBadge } from '../ui/state-badge';
import { type Column, Table } from '../ui/table';
import { DueMark } from './due-mark';
import { TakeForm } from './take-form';

export type ArticleColumn = 'state' | 'section' | 'owner' | 'assignee' | 'issue' | 'due' | 'since';

type ArticleTableProps = {
  caption: string;
  articles: ArticleLine[];
  /** What is shown of each beside its headline, in this order. */
  columns: readonly ArticleColumn[];
  /** The titles of the sections by their slugs. */
  sections: Record<string, string>;
  /** Gives each row a button that takes its review. */
  take?: FormAction;
  empty?: ReactNode;
};

/**
 * Articles as the desk lists them: what, where it stands, whose, and when it is due. Drawn from its
 * rows alone, so that a page carries them once and not each cell a second time.
 */
export function ArticleTable(props: ArticleTableProps) {
  const cells = cellsOf(props.sections);
  return (
    <Table
      caption={props.caption}
      rows={props.articles}
      rowKey={(article) => article.id}
      empty={props.empty}
      columns={[
        {
          key: 'headline',
          header: 'Headline',
          role: 'main',
          cell: (article) => (
            <Link href={`/desk/articles/${article.id}`}>
              {article.headline || 'Without a headline'}
            </Link>
          ),
        },
        ...props.columns.map((key) => ({ key, ...cells[key] })),
        ...(props.take ? [takeColumn(props.take)] : []),
      ]}
    />
  );
}

type Cell = Pick<Column<ArticleLine>, 'header' | 'cell' | 'labelled'>;

function cellsOf(sections: Record<string, string>): Record<ArticleColumn, Cell> {
  return {
    state: { header: 'State', cell: ({ state }) => <StateBadge state={state} /> },
    section: { header: 'Section', cell: ({ section }) => lookUp(sections, section) ?? '' },
    owner: { header: 'Author', cell: ({ owner }) => owner },
    assignee: { header: 'Assignee', labelled: true, cell: assigneeInWords },
    issue: {
      header: 'Issue',
      labelled: true,
      cell: ({ issueMonth }) => (issueMonth ? monthInWords(issueMonth).replace(' ', '\u00a0') : ''),
    },
    due: { header: 'Due', cell: (article) => <DueMark {...article} /> },
    since: {
      header: 'Waits since',
      labelled: true,
      cell: ({ stateSince }) => <Moment at={stateSince} />,
    },
  };
}

function assigneeInWords({ step, assignee }: ArticleLine): string {
  if (assignee) return assignee.name;
  return step === 'review' ? 'Nobody yet' : '';
}

function takeColumn(take: FormAction): Column<ArticleLine> {
  return {
    key: 'take',
    header: 'Take',
    role: 'actions',
    cell: (article) => <TakeForm article={article} action={take} />,
  };
}

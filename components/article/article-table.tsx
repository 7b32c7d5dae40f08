import type { ArticleLine } from '../../lib/article';
import { Moment, monthInWords } from '../ui/moment';
import { Link } from '../ui/navigation';
import { StateBadge } from '../ui/state-badge';
import { Table } from '../ui/table';

type ArticleTableProps = {
  caption: string;
  articles: ArticleLine[];
  /** The titles of the sections by their slugs. */
  sections: Record<string, string>;
  empty?: React.ReactNode;
};

/** Articles as the desk lists them: what, where it stands, whose, since when. */
export function ArticleTable({ caption, articles, sections, empty }: ArticleTableProps) {
  return (
    <Table
      caption={caption}
      rows={articles}
      rowKey={(article) => article.id}
      empty={empty}
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
        {
          key: 'state',
          header: 'State',
          cell: (article) => <StateBadge state={article.state} />,
        },
        {
          key: 'section',
          header: 'Section',
          cell: (article) => sections[article.section] ?? '—',
        },
        { key: 'owner', header: 'Author', cell: (article) => article.owner },
        {
          key: 'issue',
          header: 'Issue',
          cell: (article) => (article.issueMonth ? monthInWords(article.issueMonth) : '—'),
        },
        {
          key: 'since',
          header: 'In this state since',
          cell: (article) => <Moment at={article.stateSince} />,
        },
      ]}
    />
  );
}

import { dateInWords, languageName } from '../../lib/document';
import type { SourceLine } from '../../lib/source';
import { monthInWords } from '../ui/moment';
import { Link } from '../ui/navigation';
import { Table } from '../ui/table';
import './source-table.css';

type SourceTableProps = { caption: string; sources: SourceLine[]; empty?: React.ReactNode };

/** Citations as the desk lists them: what of whom, of which day, in which article and issue. */
export function SourceTable({ caption, sources, empty }: SourceTableProps) {
  return (
    <Table
      caption={caption}
      rows={sources}
      rowKey={(source) => source.id}
      empty={empty}
      columns={[
        {
          key: 'title',
          header: 'Source',
          role: 'main',
          cell: (source) => <Title source={source} />,
        },
        { key: 'outlet', header: 'Outlet', cell: (source) => <Outlet source={source} /> },
        {
          key: 'date',
          header: 'Date',
          cell: ({ date }) => dateInWords(date).replaceAll(' ', '\u00a0'),
        },
        { key: 'lang', header: 'Language', cell: ({ lang }) => languageName(lang) },
        {
          key: 'article',
          header: 'Cited in',
          cell: ({ article }) => (
            <Link href={`/desk/articles/${article.id}`}>
              {article.headline || 'Without a headline'}
            </Link>
          ),
        },
        {
          key: 'issue',
          header: 'Issue',
          cell: ({ article }) =>
            article.issueMonth ? monthInWords(article.issueMonth).replace(' ', '\u00a0') : '',
        },
        { key: 'words', header: 'Words', role: 'number', cell: ({ words }) => words },
      ]}
    />
  );
}

function Title({ source }: { source: SourceLine }) {
  const { titleOriginal, titleTranslated, lang, address } = source;
  return (
    <span className="source-title">
      <span lang={lang || undefined} dir="auto">
        {titleOriginal || titleTranslated || 'Without a title'}
      </span>
      {titleOriginal && titleTranslated && (
        <span className="source-title-translated">{titleTranslated}</span>
      )}
      {address && (
        <Link
          className="source-address"
          href={`/desk/sources?address=${encodeURIComponent(address)}`}
        >
          {address}
        </Link>
      )}
    </span>
  );
}

function Outlet({ source }: { source: SourceLine }) {
  if (source.outlet === '') return '';
  if (!source.outletId) return <span dir="auto">{source.outlet}</span>;
  return (
    <Link href={`/desk/outlets/${source.outletId}`} dir="auto">
      {source.outlet}
    </Link>
  );
}

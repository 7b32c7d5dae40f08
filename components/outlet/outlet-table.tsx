import { languageName } from '../../lib/document';
import { countryName, type OutletLine } from '../../lib/outlet';
import { Link } from '../ui/navigation';
import { Table } from '../ui/table';

type OutletTableProps = { caption: string; outlets: OutletLine[]; empty?: React.ReactNode };

/** Outlets as the desk lists them: who, what in the house's words, where. */
export function OutletTable({ caption, outlets, empty }: OutletTableProps) {
  return (
    <Table
      caption={caption}
      rows={outlets}
      rowKey={(outlet) => outlet.id}
      empty={empty}
      columns={[
        {
          key: 'name',
          header: 'Outlet',
          role: 'main',
          cell: (outlet) => (
            <Link
              href={`/desk/outlets/${outlet.id}`}
              lang={outlet.language || undefined}
              dir="auto"
            >
              {outlet.name}
            </Link>
          ),
        },
        {
          key: 'description',
          header: 'In the house’s words',
          cell: ({ description }) => description,
        },
        { key: 'country', header: 'Country', cell: ({ country }) => countryName(country) },
        {
          key: 'language',
          header: 'Language',
          cell: ({ language }) => languageName(language),
        },
        { key: 'domains', header: 'Domains', cell: ({ domains }) => domains.join(', ') },
      ]}
    />
  );
}

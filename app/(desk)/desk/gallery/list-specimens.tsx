import { Check, FilePen, MessageSquareWarning, Send } from 'lucide-react';
import { Button } from '../../../../components/ui/button';
import { KeyValues } from '../../../../components/ui/key-values';
import { type BadgeState, StateBadge } from '../../../../components/ui/state-badge';
import { type Column, Table } from '../../../../components/ui/table';
import { Timeline, type TimelineEntry } from '../../../../components/ui/timeline';
import { Specimen } from './specimen';

type Row = { headline: string; author: string; state: BadgeState; words: number; changed: string };

const ROWS: Row[] = [
  {
    headline: 'A port changes hands',
    author: 'Ada Brandt',
    state: 'in_review',
    words: 1240,
    changed: '2 hours ago',
  },
  {
    headline: 'Три взгляда на одну реку',
    author: 'Lev Orlov',
    state: 'changes_requested',
    words: 986,
    changed: 'yesterday',
  },
  {
    headline: 'The ministry counts its wells again, and finds fewer than it had licensed',
    author: 'Noor Haddad',
    state: 'approved',
    words: 2115,
    changed: '3 days ago',
  },
];

const COLUMNS: Column<Row>[] = [
  {
    key: 'headline',
    header: 'Headline',
    role: 'main',
    cell: (row) => <a href="#main">{row.headline}</a>,
  },
  { key: 'state', header: 'State', cell: (row) => <StateBadge state={row.state} /> },
  { key: 'author', header: 'Author', cell: (row) => row.author },
  {
    key: 'words',
    header: 'Words',
    role: 'number',
    cell: (row) => row.words.toLocaleString('en'),
  },
  {
    key: 'changed',
    header: 'Changed',
    cell: (row) => row.changed,
    sort: { href: '#main', direction: 'descending' },
  },
  { key: 'acts', header: 'Acts', role: 'actions', cell: () => <Button size="small">Place</Button> },
];

const ENTRIES: TimelineEntry[] = [
  {
    key: '1',
    icon: FilePen,
    text: 'Ada Brandt wrote the first draft',
    at: '2026-11-02T09:10:00Z',
    atWords: '2 November, 09:10',
  },
  {
    key: '2',
    icon: Send,
    text: 'Ada Brandt submitted revision 4',
    at: '2026-11-04T16:02:00Z',
    atWords: '4 November, 16:02',
  },
  {
    key: '3',
    icon: MessageSquareWarning,
    text: 'Ines Falk requested changes',
    at: '2026-11-05T11:30:00Z',
    atWords: '5 November, 11:30',
    note: 'The second excerpt has no date, and the pull quote isn’t what El Muelle printed.',
  },
  {
    key: '4',
    icon: Check,
    text: 'Ines Falk approved revision 6',
    at: '2026-11-09T08:45:00Z',
    atWords: '9 November, 08:45',
  },
];

/** Lists of things: a table, a history, facts. */
export function ListSpecimens() {
  return (
    <>
      <Specimen title="Table">
        {(light) => (
          <Table
            caption={`Articles, ${light}`}
            columns={COLUMNS}
            rows={ROWS}
            rowKey={(row) => row.headline}
          />
        )}
      </Specimen>
      <Specimen title="History">
        {(light) => <Timeline label={`History, ${light}`} entries={ENTRIES} />}
      </Specimen>
      <Specimen title="Facts">
        {() => (
          <KeyValues
            facts={[
              { key: 'Volume', value: '13' },
              { key: 'Number', value: '11' },
              { key: 'Published', value: 'November 2026' },
              { key: 'SHA-256', value: <code>9f2b…71c0</code> },
            ]}
          />
        )}
      </Specimen>
    </>
  );
}

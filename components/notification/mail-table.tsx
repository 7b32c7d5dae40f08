import './mail-table.css';
import type { MailLine } from '../../lib/mail';
import { Moment } from '../ui/moment';
import { Table } from '../ui/table';

const STATES: Record<MailLine['state'], string> = {
  waiting: 'waiting',
  sending: 'being sent',
  sent: 'sent',
  failed: 'failed',
  unsure: 'perhaps sent',
};

/** Messages of the outbox, each with its text to unfold. */
export function MailTable({ mails }: { mails: MailLine[] }) {
  return (
    <Table
      caption="Messages, newest first"
      rows={mails}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'subject',
          header: 'Subject',
          role: 'main',
          cell: ({ subject, text }) => (
            <details className="mail-text">
              <summary>{subject}</summary>
              <pre>{text}</pre>
            </details>
          ),
        },
        { key: 'to', header: 'To', cell: ({ to }) => to },
        {
          key: 'state',
          header: 'State',
          cell: ({ state, failure }) => (
            <>
              {STATES[state]}
              {failure && `: ${failure}`}
            </>
          ),
        },
        {
          key: 'at',
          header: 'Written',
          cell: ({ createdAt }) => <Moment at={createdAt} />,
        },
      ]}
    />
  );
}

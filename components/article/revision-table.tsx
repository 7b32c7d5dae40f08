'use client';
import { RotateCcw } from 'lucide-react';
import type { RevisionLine } from '../../lib/article';
import type { FormAction } from '../ui/action-form';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { ConfirmForm } from '../ui/confirm-form';
import { Moment } from '../ui/moment';
import { Link } from '../ui/navigation';
import { Table } from '../ui/table';
import { revisionWords } from './revision-words';

type RevisionTableProps = {
  article: { id: string; version: number };
  revisions: RevisionLine[];
  /** The act that restores; null where this person may not edit. */
  restore: FormAction | null;
};

/** Every revision of an article: who, when and why; each can be compared, and restored by who may edit. */
export function RevisionTable({ article, revisions, restore }: RevisionTableProps) {
  const home = `/desk/articles/${article.id}/history`;
  return (
    <Table
      caption="Revisions, newest first"
      rows={revisions}
      rowKey={({ number }) => String(number)}
      empty={<p>No revision has been kept yet: the text as it is now is the only one.</p>}
      columns={[
        {
          key: 'number',
          header: 'Revision',
          role: 'main',
          cell: ({ number, isCurrent }) => (
            <>
              <Link href={`${home}?from=${number}&to=now`}>Revision {number}</Link>{' '}
              {isCurrent && <Badge tone="good">the text as it is now</Badge>}
            </>
          ),
        },
        { key: 'why', header: 'Kept because', cell: ({ reason }) => revisionWords(reason) },
        { key: 'who', header: 'Who', cell: ({ by }) => by },
        { key: 'when', header: 'When', cell: ({ at }) => <Moment at={at} /> },
        {
          key: 'restore',
          header: 'Restore',
          cell: (revision) =>
            restore && !revision.isCurrent ? (
              <RestoreForm article={article} number={revision.number} action={restore} />
            ) : null,
        },
      ]}
    />
  );
}

function RestoreForm(props: {
  article: { id: string; version: number };
  number: number;
  action: FormAction;
}) {
  const { article, number, action } = props;
  return (
    <ConfirmForm
      trigger={
        <Button size="small" icon={RotateCcw}>
          Restore<span className="ui-hidden"> revision {number}</span>
        </Button>
      }
      title={`Restore revision ${number}`}
      consequence="Its text becomes the text of the article again, as a new revision. The text as it is now is kept as a revision too. An approval is void afterwards."
      action={action}
      confirm={`Restore revision ${number}`}
      hidden={{ id: article.id, version: article.version, number }}
    />
  );
}

'use client';
import type { PreviewLinkLine } from '../../lib/share';
import type { FormAction } from '../ui/action-form';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { ConfirmForm } from '../ui/confirm-form';
import { Moment } from '../ui/moment';
import { type Column, Table } from '../ui/table';

const STATES = {
  open: { word: 'open', tone: 'good' },
  expired: { word: 'expired', tone: 'neutral' },
  revoked: { word: 'revoked', tone: 'bad' },
} as const;

/** The links that were made, newest first, with every time they were opened. */
export function LinkTable(props: { links: PreviewLinkLine[]; revoke: FormAction<null> }) {
  return (
    <Table
      caption="Preview links"
      rows={props.links}
      rowKey={({ id }) => id}
      columns={columnsFor(props.revoke)}
      empty={<p>No link was made yet.</p>}
    />
  );
}

function columnsFor(revoke: FormAction<null>): Column<PreviewLinkLine>[] {
  return [
    {
      key: 'label',
      header: 'For',
      role: 'main',
      cell: ({ label }) => <span dir="auto">{label}</span>,
    },
    {
      key: 'state',
      header: 'State',
      cell: ({ state }) => <Badge tone={STATES[state].tone}>{STATES[state].word}</Badge>,
    },
    {
      key: 'until',
      header: 'Until',
      labelled: true,
      cell: ({ expiresAt }) => <Moment at={expiresAt} />,
    },
    {
      key: 'comments',
      header: 'Comments',
      labelled: true,
      cell: ({ mayComment }) => (mayComment ? 'allowed' : 'not allowed'),
    },
    {
      key: 'openings',
      header: 'Opened',
      labelled: true,
      cell: (link) => <Openings link={link} />,
    },
    { key: 'by', header: 'Made by', labelled: true, cell: ({ madeBy }) => madeBy },
    {
      key: 'acts',
      header: 'Acts',
      role: 'actions',
      cell: (link) => link.state === 'open' && <Revoke link={link} revoke={revoke} />,
    },
  ];
}

function Openings({ link: { openings, latest } }: { link: PreviewLinkLine }) {
  if (openings === 0) return 'never';
  return (
    <details>
      <summary>{openings === 1 ? 'once' : `${openings} times`}</summary>
      <ol>
        {latest.map((at) => (
          <li key={at.toISOString()}>
            <Moment at={at} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Revoke({ link, revoke }: { link: PreviewLinkLine; revoke: FormAction<null> }) {
  return (
    <ConfirmForm
      trigger={<Button size="small">Revoke</Button>}
      title={`Revoke the link for ${link.label}`}
      consequence="It opens nothing from now on, and can’t be opened again. Comments stay."
      action={revoke}
      confirm="Revoke it"
      kind="danger"
      hidden={{ linkId: link.id }}
    />
  );
}

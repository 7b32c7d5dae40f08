'use client';
import type { InvitationLine, NewInvitation } from '../../lib/account';
import { ActionForm, type FormAction } from '../ui/action-form';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { ConfirmForm } from '../ui/confirm-form';
import { Moment } from '../ui/moment';
import { SubmitButton } from '../ui/submit-button';
import { Table } from '../ui/table';
import './account.css';

type InvitationTableProps = {
  invitations: InvitationLine[];
  invite: FormAction<NewInvitation>;
  revoke: FormAction<null>;
  onMade(invitation: NewInvitation): void;
};

/** The invitations that nobody has accepted, each to be sent anew or taken back. */
export function InvitationTable({ invitations, invite, revoke, onMade }: InvitationTableProps) {
  if (invitations.length === 0) return null;
  return (
    <Table
      caption="Invitations that nobody has accepted yet"
      captionShown
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        { key: 'email', header: 'E-mail', role: 'main', cell: ({ email }) => email },
        { key: 'role', header: 'As', cell: ({ role }) => role },
        {
          key: 'state',
          header: 'State',
          cell: ({ state }) => (
            <Badge tone={state === 'open' ? 'good' : 'neutral'}>
              {state === 'open' ? 'open' : 'opens no more'}
            </Badge>
          ),
        },
        {
          key: 'until',
          header: 'Until',
          labelled: true,
          cell: ({ expiresAt }) => <Moment at={expiresAt} />,
        },
        { key: 'by', header: 'Invited by', labelled: true, cell: ({ invitedBy }) => invitedBy },
        {
          key: 'acts',
          header: 'Acts',
          role: 'actions',
          cell: (line) => (
            <span className="account-acts">
              <ActionForm action={invite} onDone={onMade}>
                <input type="hidden" name="email" value={line.email} />
                <input type="hidden" name="role" value={line.role} />
                <SubmitButton kind="plain" size="small">
                  Send a new link
                </SubmitButton>
              </ActionForm>
              <ConfirmForm
                trigger={<Button size="small">Take back</Button>}
                title={`Take back the invitation for ${line.email}`}
                consequence="Its link opens nothing from now on. You can invite them again."
                action={revoke}
                confirm="Take it back"
                kind="danger"
                hidden={{ id: line.id }}
              />
            </span>
          ),
        },
      ]}
    />
  );
}

'use client';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { InvitationLine, NewInvitation } from '../../lib/account';
import { ActionForm, type FormAction, FormActions } from '../ui/action-form';
import { CopyLink } from '../ui/copy-link';
import { Field } from '../ui/field';
import { Moment } from '../ui/moment';
import { Notice } from '../ui/notice';
import { Select } from '../ui/select';
import { SubmitButton } from '../ui/submit-button';
import { TextInput } from '../ui/text-input';
import { InvitationTable } from './invitation-table';
import { ROLE_OPTIONS } from './roles';
import './account.css';

type InvitationsProps = {
  invitations: InvitationLine[];
  /** Whether a mail server takes the letter, or it is left to the admin to pass the link on. */
  isMailed: boolean;
  invite: FormAction<NewInvitation>;
  revoke: FormAction<null>;
};

/** Invite somebody, and see who has not come yet. */
export function Invitations({ invitations, isMailed, invite, revoke }: InvitationsProps) {
  const [made, setMade] = useState<NewInvitation | null>(null);
  return (
    <div className="account-stack">
      {made && <Made key={made.id} invitation={made} isMailed={isMailed} />}
      <ActionForm key={`after ${made?.id}`} action={invite} onDone={setMade}>
        <p>
          They get a link by which they choose their name and password. It opens once, for a week.
          {!isMailed && ' No mail server is named here: copy the link and pass it on yourself.'}
        </p>
        <Field label="E-mail" name="email" required>
          <TextInput type="email" autoComplete="off" dir="ltr" maxLength={254} />
        </Field>
        <Field label="Role" name="role">
          <Select defaultValue="author" options={ROLE_OPTIONS} />
        </Field>
        <FormActions>
          <SubmitButton icon={UserPlus}>Invite</SubmitButton>
        </FormActions>
      </ActionForm>
      <InvitationTable invitations={invitations} invite={invite} revoke={revoke} onMade={setMade} />
    </div>
  );
}

function Made({ invitation, isMailed }: { invitation: NewInvitation; isMailed: boolean }) {
  return (
    <Notice kind="success" title={`An invitation for ${invitation.email}`} live>
      <div className="account-stack">
        <p>
          {isMailed ? 'It is on its way by mail. ' : ''}The link is shown this once; it opens until{' '}
          <Moment at={new Date(invitation.expiresAt)} /> UTC. Whoever has it can join: give it to
          nobody else.
        </p>
        <CopyLink address={invitation.address} />
      </div>
    </Notice>
  );
}

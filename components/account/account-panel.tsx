'use client';
import type { ReactNode } from 'react';
import type { AccountView } from '../../lib/account';
import { ActionForm, type FormAction, FormActions } from '../ui/action-form';
import { Button } from '../ui/button';
import { ConfirmForm } from '../ui/confirm-form';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { PagePart } from '../ui/page-header';
import { Select } from '../ui/select';
import { SubmitButton } from '../ui/submit-button';
import { ROLE_OPTIONS } from './roles';
import { SessionTable } from './session-table';
import './account.css';

type AccountActions = Record<'setRole' | 'deactivate' | 'reactivate' | 'endSessions', FormAction>;

type AccountPanelProps = { account: AccountView; actions: AccountActions };

type WithWork = AccountPanelProps & {
  /** What they have in hand: it stands before the end of an account. */
  children: ReactNode;
};

/** What an admin decides of an account: its role, whether it is open, where it is signed in. */
export function AccountPanel({ account, actions, children }: WithWork) {
  const { id, version, name, role, isActive, isLastAdmin, sessions } = account;
  return (
    <>
      {isLastAdmin && (
        <Notice title="The only admin">
          <p>
            Somebody must be able to let others in: make another person an admin before this one
            becomes something else or is deactivated.
          </p>
        </Notice>
      )}
      <PagePart title="Role">
        <ActionForm key={version} action={actions.setRole}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <Field label="Role" labelHidden name="role" hint="It holds from their next request on.">
            <Select defaultValue={role} options={ROLE_OPTIONS} />
          </Field>
          <FormActions>
            <SubmitButton disabled={isLastAdmin}>Change the role</SubmitButton>
          </FormActions>
        </ActionForm>
      </PagePart>
      <PagePart
        title="Signed in"
        count={sessions.length}
        actions={
          sessions.length > 0 && (
            <ConfirmForm
              trigger={<Button size="small">End all sessions</Button>}
              title={`End all sessions of ${name}`}
              consequence="Wherever they are signed in, they have to sign in again at their next request. What they are typing stays in their browser."
              action={actions.endSessions}
              confirm="End them"
              kind="danger"
              hidden={{ id }}
            />
          )
        }
      >
        <SessionTable sessions={sessions} />
      </PagePart>
      {children}
      <PagePart title={isActive ? 'Deactivate' : 'Reactivate'}>
        <OpenOrClosed account={account} actions={actions} />
      </PagePart>
    </>
  );
}

function OpenOrClosed({ account, actions }: AccountPanelProps) {
  const { id, version, name, isActive, isLastAdmin } = account;
  if (isActive) {
    return (
      <div className="account-acts">
        <p>
          Nobody signs in to a deactivated account. Texts, bylines and trails stay as they are, and
          it can be opened again.
        </p>
        <ConfirmForm
          trigger={
            <Button kind="danger" disabled={isLastAdmin}>
              Deactivate
            </Button>
          }
          title={`Deactivate ${name}`}
          consequence="Their sessions end at their next request, and they can’t sign in. What they own stays theirs until you hand it over."
          action={actions.deactivate}
          confirm="Deactivate"
          kind="danger"
          hidden={{ id, version }}
        />
      </div>
    );
  }
  return (
    <ActionForm action={actions.reactivate}>
      <p>They can sign in again, with the role and the password they had.</p>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <FormActions>
        <SubmitButton>Reactivate</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

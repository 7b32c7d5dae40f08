'use client';
import { useState } from 'react';
import { ActionForm, type FormAction, FormActions } from '../ui/action-form';
import { LinkButton } from '../ui/button';
import { Notice } from '../ui/notice';
import { SubmitButton } from '../ui/submit-button';
import { NewPasswordField } from './new-password-field';

type ChoosePasswordFormProps = { token: string; choose: FormAction<{ email: string }> };

/** A new password by a mailed link. */
export function ChoosePasswordForm({ token, choose }: ChoosePasswordFormProps) {
  const [isDone, setDone] = useState(false);
  if (isDone) {
    return (
      <Notice
        kind="success"
        title="Your new password holds"
        actions={<LinkButton href="/sign-in">Sign in</LinkButton>}
        live
      >
        <p>Wherever you were signed in, you are signed out.</p>
      </Notice>
    );
  }
  return (
    <ActionForm action={choose} onDone={() => setDone(true)}>
      <input type="hidden" name="token" value={token} />
      <NewPasswordField label="New password" />
      <FormActions>
        <SubmitButton>Set the password</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

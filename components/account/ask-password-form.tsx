'use client';
import { useState } from 'react';
import { ActionForm, type FormAction, FormActions } from '../ui/action-form';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { SubmitButton } from '../ui/submit-button';
import { TextInput } from '../ui/text-input';

/** Asks for a link to set a new password; says the same whether or not there is such an account. */
export function AskPasswordForm({ ask }: { ask: FormAction<null> }) {
  const [isDone, setDone] = useState(false);
  if (isDone) {
    return (
      <Notice kind="success" title="Look into your mail" live>
        <p>
          If there is an account of this address, a link is on its way to it. It opens once, for an
          hour. Nothing came? Look among the unwanted mail, or ask an admin.
        </p>
      </Notice>
    );
  }
  return (
    <ActionForm action={ask} onDone={() => setDone(true)}>
      <p>We mail you a link by which you choose a new one.</p>
      <Field label="E-mail" name="email" required>
        <TextInput type="email" autoComplete="username" dir="ltr" maxLength={254} />
      </Field>
      <FormActions>
        <SubmitButton>Send me a link</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

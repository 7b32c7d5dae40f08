'use client';
import { ActionForm, type FormAction, FormActions } from '../ui/action-form';
import { Button } from '../ui/button';
import { ConfirmForm } from '../ui/confirm-form';
import { Field } from '../ui/field';
import { SubmitButton } from '../ui/submit-button';
import { TextInput } from '../ui/text-input';
import { useSaying } from '../ui/use-saying';
import { NewPasswordField } from './new-password-field';

type NameFormProps = { name: string; version: number; action: FormAction<null> };

/** One’s own name, as the desk and bylines to come show it. */
export function NameForm({ name, version, action }: NameFormProps) {
  return (
    <ActionForm key={version} action={useSaying('Saved.', action)}>
      <input type="hidden" name="version" value={version} />
      <Field
        label="Name"
        name="name"
        hint="On the desk at once, and in bylines from now on; what is written keeps its byline."
        required
      >
        <TextInput defaultValue={name} autoComplete="name" maxLength={120} />
      </Field>
      <FormActions>
        <SubmitButton>Save the name</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** A new password for oneself, with the present one. */
export function PasswordForm({ email, action }: { email: string; action: FormAction<null> }) {
  const said = 'Your password is changed. Other sessions have ended.';
  return (
    <ActionForm action={useSaying(said, action)}>
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <Field label="Present password" name="present" required>
        <TextInput type="password" autoComplete="current-password" dir="ltr" />
      </Field>
      <NewPasswordField label="New password" />
      <FormActions>
        <SubmitButton>Change the password</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** Signs out here and everywhere else. */
export function SignOutEverywhere({ action }: { action: FormAction }) {
  return (
    <ConfirmForm
      trigger={<Button size="small">Sign out everywhere</Button>}
      title="Sign out everywhere"
      consequence="All your sessions end, this one too. What another tab has not saved stays in its browser."
      action={action}
      confirm="Sign out"
    />
  );
}

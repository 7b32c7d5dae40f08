'use client';
import { ActionForm, type FormAction, FormActions } from '../ui/action-form';
import { Field } from '../ui/field';
import { SubmitButton } from '../ui/submit-button';
import { TextInput } from '../ui/text-input';
import { NewPasswordField } from './new-password-field';

type JoinFormProps = {
  token: string;
  /** The address that was invited; null where whoever sets the house up says it. */
  email: string | null;
  join: FormAction<{ email: string }>;
};

/** Name and password of an account that is about to be. */
export function JoinForm({ token, email, join }: JoinFormProps) {
  return (
    <ActionForm action={join}>
      <input type="hidden" name="token" value={token} />
      {email === null ? (
        <Field label="E-mail" name="email" hint="With it you sign in." required>
          <TextInput type="email" autoComplete="username" dir="ltr" maxLength={254} />
        </Field>
      ) : (
        <Field label="E-mail" hint="With it you sign in.">
          <TextInput type="email" autoComplete="username" dir="ltr" value={email} readOnly />
        </Field>
      )}
      <Field label="Name" name="name" hint="As colleagues and bylines know you." required>
        <TextInput autoComplete="name" maxLength={120} />
      </Field>
      <NewPasswordField />
      <FormActions>
        <SubmitButton>Join</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

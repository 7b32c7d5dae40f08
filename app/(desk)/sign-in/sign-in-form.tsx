'use client';
import { useRouter } from 'next/navigation';
import { ActionForm, FormActions } from '../../../components/ui/action-form';
import { Field } from '../../../components/ui/field';
import { SubmitButton } from '../../../components/ui/submit-button';
import { TextInput } from '../../../components/ui/text-input';
import type { Result } from '../../../lib/result';
import { enterDesk } from './enter-desk';

/** E-mail address and password. */
export function SignInForm() {
  const router = useRouter();

  async function enter(_previous: unknown, form: FormData): Promise<Result<null>> {
    const entered = await enterDesk(String(form.get('email')), String(form.get('password')));
    if (!entered.ok) return entered;
    router.replace('/desk');
    router.refresh();
    return entered;
  }

  return (
    <ActionForm action={enter}>
      <Field label="E-mail" name="email" required>
        <TextInput type="email" autoComplete="username" dir="ltr" />
      </Field>
      <Field label="Password" name="password" required>
        <TextInput type="password" autoComplete="current-password" dir="ltr" />
      </Field>
      <FormActions>
        <SubmitButton>Sign in</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

'use client';
import { useRouter } from 'next/navigation';
import { signIn } from 'next-auth/react';
import { ActionForm, FormActions } from '../../../components/ui/action-form';
import { Field } from '../../../components/ui/field';
import { SubmitButton } from '../../../components/ui/submit-button';
import { TextInput } from '../../../components/ui/text-input';
import { ok, type Result, refuse } from '../../../lib/result';

/** E-mail address and password; whatever is wrong, the answer is the same. */
export function SignInForm() {
  const router = useRouter();

  async function enter(_previous: unknown, form: FormData): Promise<Result<null>> {
    const answer = await signIn('credentials', {
      redirect: false,
      email: form.get('email'),
      password: form.get('password'),
    });
    if (answer?.error === 'too-often') {
      return refuse({ kind: 'too-often', retryAfterSeconds: 900 });
    }
    if (!answer?.ok || answer.error) {
      const reason = 'The e-mail address or the password is wrong.';
      return refuse({ kind: 'forbidden', reason });
    }
    router.replace('/desk');
    router.refresh();
    return ok(null);
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

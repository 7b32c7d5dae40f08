'use client';
import { useRouter } from 'next/navigation';
import { JoinForm } from '../../../../components/account/join-form';
import type { FormAction } from '../../../../components/ui/action-form';
import type { Result } from '../../../../lib/result';
import { enterDesk } from '../../sign-in/enter-desk';

type Joined = { email: string };

type JoinAndEnterProps = { token: string; email: string | null; join: FormAction<Joined> };

/** The form of joining; once the account is there its owner is signed in with what they just chose. */
export function JoinAndEnter({ token, email, join }: JoinAndEnterProps) {
  const router = useRouter();

  async function joinAndEnter(previous: Result<Joined> | null, form: FormData) {
    const joined = await join(previous, form);
    if (!joined.ok) return joined;
    const entered = await enterDesk(joined.value.email, String(form.get('password')));
    router.replace(entered.ok ? '/desk' : '/sign-in');
    router.refresh();
    return joined;
  }

  return <JoinForm token={token} email={email} join={joinAndEnter} />;
}

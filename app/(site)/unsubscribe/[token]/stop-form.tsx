'use client';
import { useState } from 'react';
import { ActionForm, type FormAction, FormActions } from '../../../../components/ui/action-form';
import { Notice } from '../../../../components/ui/notice';
import { SubmitButton } from '../../../../components/ui/submit-button';

/** Asks once more before it stops; whoever follows links by machine stops nothing. */
export function StopForm({ token, stop }: { token: string; stop: FormAction<null> }) {
  const [isDone, setDone] = useState(false);
  if (isDone) {
    return (
      <Notice kind="success" title="These mails have stopped" live>
        <p>What concerns you still stands in your inbox on the desk.</p>
      </Notice>
    );
  }
  return (
    <ActionForm action={stop} onDone={() => setDone(true)}>
      <p>No more mails of this kind will be sent to you.</p>
      <input type="hidden" name="token" value={token} />
      <FormActions>
        <SubmitButton>Stop these mails</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

'use client';
import './mail-choices.css';
import { NOTIFICATION_KINDS, type NotificationKind } from '../../lib/notification/kinds';
import { ActionForm, type FormAction, FormActions } from '../ui/action-form';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { SubmitButton } from '../ui/submit-button';
import { useToast } from '../ui/toast';

type MailChoicesProps = {
  choices: Record<NotificationKind, string>;
  action: FormAction<null>;
};

const OPTIONS = [
  { value: 'at-once', label: 'At once' },
  { value: 'digest', label: 'In the daily digest' },
  { value: 'never', label: 'Never' },
];

/** One choice a kind of notification: at once, in the digest, never. Stands where there is room for toasts. */
export function MailChoices({ choices, action }: MailChoicesProps) {
  const toast = useToast();
  return (
    <ActionForm action={action} className="mail-choices" onDone={() => toast({ title: 'Saved.' })}>
      {(Object.keys(NOTIFICATION_KINDS) as NotificationKind[]).map((kind) => (
        <Field key={kind} label={NOTIFICATION_KINDS[kind].label} name={kind}>
          <Select options={OPTIONS} defaultValue={choices[kind]} />
        </Field>
      ))}
      <FormActions>
        <SubmitButton>Save</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

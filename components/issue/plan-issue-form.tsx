import type { IssueProgress } from '../../lib/issue';
import type { FormAction } from '../ui/action-form';
import { Button } from '../ui/button';
import { ConfirmForm } from '../ui/confirm-form';
import { Field } from '../ui/field';
import { TextInput } from '../ui/text-input';

/** Plans the issue after the last one: its month, volume and number are proposed. */
export function PlanIssueForm({ action, last }: { action: FormAction; last?: IssueProgress }) {
  return (
    <ConfirmForm
      trigger={<Button kind="primary">Plan an issue</Button>}
      title="Plan an issue"
      consequence="It is assembled on the desk; nobody else sees it until it is published."
      action={action}
      confirm="Plan it"
    >
      <Field label="Month" name="month" hint="Year and month, such as 2026-11." required>
        <TextInput defaultValue={monthAfter(last?.month)} inputMode="numeric" />
      </Field>
      <Field label="Volume" name="volume" required>
        <TextInput type="number" min={1} defaultValue={last?.volume ?? 1} />
      </Field>
      <Field label="Number" name="number" required>
        <TextInput type="number" min={1} defaultValue={last ? last.number + 1 : 1} />
      </Field>
      <Field label="Title" name="title" hint="It may stay empty.">
        <TextInput />
      </Field>
    </ConfirmForm>
  );
}

function monthAfter(month: string | undefined): string {
  if (!month) return '';
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}

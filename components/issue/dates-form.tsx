import type { IssueView } from '../../lib/issue';
import { ActionForm, type FormAction, FormActions } from '../ui/action-form';
import { Field } from '../ui/field';
import { SubmitButton } from '../ui/submit-button';
import { TextInput } from '../ui/text-input';
import './dates-form.css';

type DatesFormProps = { issue: IssueView; timeZone: string; action: FormAction };

/** The issue's calendar: the days from which every article of it knows when it is due. */
export function DatesForm({ issue, timeZone, action }: DatesFormProps) {
  const { copyDue, freezeOn, publishOn } = issue.dates;
  return (
    <ActionForm action={action}>
      <input type="hidden" name="id" value={issue.id} />
      <input type="hidden" name="version" value={issue.version} />
      <div className="issue-dates">
        <Field label="Copy deadline" name="copyDue" hint="Texts are submitted." required>
          <TextInput type="date" defaultValue={copyDue} />
        </Field>
        <Field label="Freeze" name="freezeOn" hint="Every text is decided on." required>
          <TextInput type="date" defaultValue={freezeOn} />
        </Field>
        <Field label="Publication planned" name="publishOn" hint="The issue goes out." required>
          <TextInput type="date" defaultValue={publishOn} />
        </Field>
      </div>
      <p>A day ends at midnight in {timeZone}.</p>
      <FormActions>
        <SubmitButton>Save the dates</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

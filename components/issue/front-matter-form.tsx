import type { IssueView } from '../../lib/issue';
import { ActionForm, type FormAction, FormActions } from '../ui/action-form';
import { Field } from '../ui/field';
import { SubmitButton } from '../ui/submit-button';
import { TextArea } from '../ui/text-area';
import { TextInput } from '../ui/text-input';

/** What stands before the articles: the issue's title and the editor's note. */
export function FrontMatterForm({ issue, action }: { issue: IssueView; action: FormAction }) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="id" value={issue.id} />
      <input type="hidden" name="version" value={issue.version} />
      <Field label="Title" name="title" hint="On the cover; it may stay empty.">
        <TextInput defaultValue={issue.title} />
      </Field>
      <Field label="Editor’s note" name="editorsNote" hint="An empty line begins a new paragraph.">
        <TextArea defaultValue={issue.editorsNote} rows={6} />
      </Field>
      <FormActions>
        <SubmitButton>Save the front matter</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

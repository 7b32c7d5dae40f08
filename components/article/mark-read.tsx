import { ActionForm, type FormAction, FormActions } from '../ui/action-form';
import { SubmitButton } from '../ui/submit-button';

type MarkReadProps = {
  id: string;
  version: number;
  isSeen: boolean;
  action: FormAction<{ revision: number }>;
};

/** Remembers that one has seen the text as it is now: the next look shows what changed since. */
export function MarkRead({ id, version, isSeen, action }: MarkReadProps) {
  if (isSeen) return <p role="status">You have read the text as it is now.</p>;
  return (
    <ActionForm action={action}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <FormActions>
        <SubmitButton>Mark as read</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

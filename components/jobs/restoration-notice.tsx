import { ActionForm, type FormAction } from '../ui/action-form';
import { Notice } from '../ui/notice';
import { SubmitButton } from '../ui/submit-button';

/** That the installation came from a backup, and for admins the way to let mail go out again. */
export function RestorationNotice({
  restoredAt,
  goOn,
}: {
  /** In words. */
  restoredAt: string;
  goOn?: FormAction;
}) {
  return (
    <Notice kind="failed" title={`Restored from a backup on ${restoredAt}`}>
      <p>
        Mail, reminders and digests wait, so that nobody is told twice. Sessions and links from
        before the restoration have ended.
      </p>
      {goOn ? (
        <ActionForm action={goOn}>
          <SubmitButton>Go on</SubmitButton>
        </ActionForm>
      ) : (
        <p>An admin can let them go out again.</p>
      )}
    </Notice>
  );
}

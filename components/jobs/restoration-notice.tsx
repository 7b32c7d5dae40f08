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
    <Notice
      kind="failed"
      title={`Restored from a backup on ${restoredAt}`}
      actions={
        goOn && (
          <ActionForm action={goOn}>
            <SubmitButton>Go on</SubmitButton>
          </ActionForm>
        )
      }
    >
      Mail, reminders and digests wait, so that nobody hears of anything twice. Sessions and links
      from before the restoration have ended.
      {!goOn && ' An admin can let mail go out again.'}
    </Notice>
  );
}

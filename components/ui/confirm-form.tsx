'use client';
import { type ReactElement, type ReactNode, useState } from 'react';
import { ActionForm, type FormAction, FormActions } from './action-form';
import { Dialog, DialogClose } from './dialog';
import { Field } from './field';
import { SubmitButton } from './submit-button';
import { TextArea } from './text-area';

type ConfirmFormProps<T> = {
  trigger: ReactElement;
  title: string;
  /** What will happen, and whether it can be taken back. */
  consequence: ReactNode;
  action: FormAction<T>;
  /** The words of the button that does it, such as “Request changes”. */
  confirm: string;
  kind?: 'primary' | 'danger';
  /** Asks for a typed reason, sent under `name` (by default `note`). */
  reason?: { label: string; name?: string; hint?: string; required?: boolean };
  /** Values sent along: ids and the version the person was looking at. */
  hidden?: Record<string, string | number>;
  /** More fields, above the reason. */
  children?: ReactNode;
};

/** The one way to ask before an act: a dialog with its consequence, a typed reason, and the act. */
export function ConfirmForm<T>(props: ConfirmFormProps<T>) {
  const [open, setOpen] = useState(false);
  const { reason } = props;
  return (
    <Dialog
      trigger={props.trigger}
      title={props.title}
      description={props.consequence}
      open={open}
      onOpenChange={setOpen}
    >
      <ActionForm action={props.action} onDone={() => setOpen(false)}>
        {Object.entries(props.hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {props.children}
        {reason && (
          <Field
            label={reason.label}
            name={reason.name ?? 'note'}
            hint={reason.hint}
            required={reason.required}
          >
            <TextArea />
          </Field>
        )}
        <FormActions>
          <SubmitButton kind={props.kind ?? 'primary'}>{props.confirm}</SubmitButton>
          <DialogClose />
        </FormActions>
      </ActionForm>
    </Dialog>
  );
}

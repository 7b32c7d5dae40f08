'use client';
import './action-form.css';
import {
  type ComponentPropsWithoutRef,
  type ReactNode,
  useActionState,
  useEffect,
  useRef,
} from 'react';
import type { Result } from '../../lib/result';
import { classNames } from './class-names';
import { FormProblems } from './form-problems';
import { RefusalNotice } from './refusal-notice';

/** A server action as forms call it: the last answer and what was sent, to the next answer. */
export type FormAction<T = unknown> = (
  previous: Result<T> | null,
  form: FormData,
) => Promise<Result<T>>;

type ActionFormProps<T> = Omit<ComponentPropsWithoutRef<'form'>, 'action'> & {
  action: FormAction<T>;
  /** Called once after each answer that is not a refusal. */
  onDone?: (value: T) => void;
  children: ReactNode;
};

/** A form over a server action: shows a refusal above the fields and each problem beside its field. */
export function ActionForm<T>({
  action,
  onDone,
  className,
  children,
  ...rest
}: ActionFormProps<T>) {
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef<FormData | null>(null);
  const remembering = (previous: Result<T> | null, data: FormData) => {
    sent.current = data;
    return action(previous, data);
  };
  const [answer, send] = useActionState(remembering, null);
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    if (answer?.ok) done.current?.(answer.value);
    // React empties a form once it was sent; whoever was refused would have to type it all again.
    else if (answer && form.current && sent.current) fillIn(form.current, sent.current);
  }, [answer]);
  const refusal = answer && !answer.ok ? answer.refusal : null;
  return (
    <form {...rest} ref={form} action={send} className={classNames('ui-form', className)}>
      {refusal && <RefusalNotice refusal={refusal} />}
      <FormProblems problems={refusal?.kind === 'invalid' ? refusal.problems : []}>
        {children}
      </FormProblems>
    </form>
  );
}

/** Puts what was sent back into the fields of a form. */
function fillIn(form: HTMLFormElement, sent: FormData): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
      field.checked = sent.getAll(field.name).includes(field.value);
    } else if (
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement ||
      (field instanceof HTMLInputElement && field.type !== 'file' && field.type !== 'hidden')
    ) {
      const value = sent.get(field.name);
      if (typeof value === 'string') field.value = value;
    }
  }
}

/** The last line of a form: its buttons, the main one first in reading and in tab order. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="ui-form-actions">{children}</div>;
}

'use client';
import './action-form.css';
import {
  type ComponentPropsWithRef,
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

type ActionFormProps<T> = Omit<ComponentPropsWithRef<'form'>, 'action'> & {
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
  const [answer, send] = useActionState(action, null);
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    if (answer?.ok) done.current?.(answer.value);
  }, [answer]);
  const refusal = answer && !answer.ok ? answer.refusal : null;
  return (
    <form {...rest} action={send} className={classNames('ui-form', className)}>
      {refusal && <RefusalNotice refusal={refusal} />}
      <FormProblems problems={refusal?.kind === 'invalid' ? refusal.problems : []}>
        {children}
      </FormProblems>
    </form>
  );
}

/** The last line of a form: its buttons, the main one first in reading and in tab order. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="ui-form-actions">{children}</div>;
}

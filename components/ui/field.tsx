'use client';
import './field.css';
import { CircleAlert } from 'lucide-react';
import { createContext, type ReactNode, useContext, useId } from 'react';
import { classNames } from './class-names';
import { useFieldProblem } from './form-problems';

type FieldTies = {
  id: string;
  name?: string;
  required?: boolean;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
};

const FieldContext = createContext<FieldTies | null>(null);

/** The id, name and aria ties that the control inside a `Field` wears; nothing outside of one. */
export function useFieldTies(): Partial<FieldTies> {
  return useContext(FieldContext) ?? {};
}

type FieldProps = {
  label: string;
  /** The name sent with the form; also the path by which a refusal names this field. */
  name?: string;
  hint?: ReactNode;
  /** What is wrong; by default what the surrounding form's refusal says of `name`. */
  error?: string;
  required?: boolean;
  /** The label is only read out. */
  labelHidden?: boolean;
  className?: string;
  /** One control of this kit, such as `TextInput`. */
  children: ReactNode;
};

/** A control with its label, a hint and what is wrong, tied together for those who listen. */
export function Field(props: FieldProps) {
  const id = useId();
  const refused = useFieldProblem(props.name);
  const error = props.error ?? refused;
  const described = [props.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const ties: FieldTies = {
    id,
    name: props.name,
    required: props.required,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  };
  return (
    <div className={classNames('ui-field', props.className)}>
      <label className={props.labelHidden ? 'ui-hidden' : 'ui-label'} htmlFor={id}>
        {props.label}
        {props.required && <span className="ui-label-needed"> needed</span>}
      </label>
      <FieldContext value={ties}>{props.children}</FieldContext>
      {error && (
        <p className="ui-field-error" id={`${id}-error`}>
          <CircleAlert size={14} aria-hidden /> {error}
        </p>
      )}
      {props.hint && (
        <p className="ui-field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
    </div>
  );
}

import './field.css';
import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';

type CheckboxProps = Omit<ComponentPropsWithRef<'input'>, 'type'> & {
  label: ReactNode;
  hint?: ReactNode;
};

/** A yes or no with its label; the whole line can be pressed. */
export function Checkbox({ label, hint, ...rest }: CheckboxProps) {
  const id = useId();
  return (
    <div className="ui-checkbox">
      <input id={id} {...rest} type="checkbox" aria-describedby={hint ? `${id}-hint` : undefined} />
      <label htmlFor={rest.id ?? id}>
        {label}
        {hint && (
          <span className="ui-field-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </label>
    </div>
  );
}

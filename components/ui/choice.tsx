import './field.css';
import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';

type ChoiceProps = Omit<ComponentPropsWithRef<'input'>, 'type'> & { label: ReactNode };

/** One of several that exclude each other; those of one `name` are walked with the arrow keys. */
export function Choice({ label, ...rest }: ChoiceProps) {
  const id = useId();
  return (
    <div className="ui-checkbox">
      <input id={id} {...rest} type="radio" />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}

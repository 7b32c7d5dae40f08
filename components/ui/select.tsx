'use client';
import { ChevronDown } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names';
import { useFieldTies } from './field';

type SelectProps = ComponentPropsWithRef<'select'> & {
  options: { value: string; label: string; disabled?: boolean }[];
};

/** One of a list, by the browser's own list: it works with every keyboard, phone and screen reader. */
export function Select({ options, className, ...rest }: SelectProps) {
  const ties = useFieldTies();
  return (
    <span className={classNames('ui-select', className)}>
      <select {...ties} {...rest} className="ui-input">
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown size={16} aria-hidden />
    </span>
  );
}

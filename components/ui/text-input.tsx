'use client';
import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names';
import { useFieldTies } from './field';

/** A line of text; `type` may be email, password, url, search, number … */
export function TextInput(props: ComponentPropsWithRef<'input'>) {
  const ties = useFieldTies();
  return (
    <input
      type="text"
      {...ties}
      {...props}
      className={classNames('ui-input', props.className)}
      dir={props.dir ?? 'auto'}
    />
  );
}

/** A day, as the browser's own picker gives it: `2026-11-24`. */
export function DateInput(props: Omit<ComponentPropsWithRef<'input'>, 'type'>) {
  return <TextInput dir="ltr" {...props} type="date" />;
}

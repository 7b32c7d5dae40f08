'use client';
import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names';
import { useFieldTies } from './field';

/** Several lines of text; grows with what is written, by CSS alone (`field-sizing`). */
export function TextArea(props: ComponentPropsWithRef<'textarea'>) {
  const ties = useFieldTies();
  return (
    <textarea
      rows={3}
      dir="auto"
      {...ties}
      {...props}
      className={classNames('ui-input ui-text-area', props.className)}
    />
  );
}

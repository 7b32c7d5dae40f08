'use client';
import type { ComponentProps } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from './button';

/** The button that sends the form it stands in; busy, and deaf, until the answer is there. */
export function SubmitButton(props: Omit<ComponentProps<typeof Button>, 'busy' | 'type'>) {
  const { pending, data } = useFormStatus();
  const mine = !props.name || data?.get(props.name) === props.value;
  return (
    <Button
      kind="primary"
      {...props}
      type="submit"
      busy={pending && mine}
      disabled={pending || props.disabled}
    />
  );
}
